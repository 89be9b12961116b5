package org.qms4j.traceability;

import java.util.List;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.processnetwork.ProcessNetwork.Reached;
import org.qms4j.requirement.RequirementId;

/**
 * Whom it hits when a process or somebody outside fails.
 *
 * @param processes the processes that are hit, nearest first, each with a shortest way
 * @param receivers the clients among the interested parties that receive something from them
 * @param requirements the requirements that they are to meet
 */
public record Impact(List<Reached> processes, List<InterestedPartyId> receivers, List<RequirementId> requirements) {}
