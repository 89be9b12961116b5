package org.qms4j.process;

import org.qms4j.interestedparty.InterestedPartyId;

/**
 * That an output goes to somebody outside.
 *
 * @param output how the output is called
 * @param party who receives it
 */
public record Delivery(String output, InterestedPartyId party) {}
