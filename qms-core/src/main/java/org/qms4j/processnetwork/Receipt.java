package org.qms4j.processnetwork;

import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.OfParty;

/**
 * That an input comes from somebody outside.
 *
 * @param input how the input is called
 * @param party who gives it
 * @param content what it says, if it is what clients want or say
 */
public record Receipt(String input, InterestedPartyId party, Content content) {
    static Receipt of(OfParty source, String input) {
        return new Receipt(input, source.party(), source.content());
    }
}
