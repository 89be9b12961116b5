package org.qms4j.traceability;

import java.util.List;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.process.ProcessId;
import org.qms4j.processnetwork.ProcessNetwork.Reached;
import org.qms4j.requirement.RequirementId;

/**
 * Where a complaint may come from, and whom the same cause hits. It narrows the search; it proves nothing.
 *
 * @param complaint the complaint
 * @param basis what the search began with
 * @param shown the processes in which it showed
 * @param suspects these and all processes that lead to them, nearest first, each with a shortest way
 * @param sources what these processes take from outside
 * @param receivers the clients among the interested parties that receive something from the processes in which it
 *     showed or from any that these lead to
 * @param requirements the requirements that those processes are to meet
 * @param alike other complaints about the same product or process
 */
public record CauseSearch(
        ComplaintId complaint,
        Basis basis,
        List<ProcessId> shown,
        List<Reached> suspects,
        List<OutsideSource> sources,
        List<InterestedPartyId> receivers,
        List<RequirementId> requirements,
        List<ComplaintId> alike) {
    /** What a search begins with. */
    public enum Basis {
        /** The process that the complaint names. */
        PROCESS,
        /** The processes whose outputs are the product that the complaint names. */
        PRODUCT,
        /** All processes that deliver to clients, since the complaint names nothing that is in the network. */
        DELIVERIES
    }

    /**
     * That a suspected process takes something from outside.
     *
     * @param process the process
     * @param input how its input is called
     * @param party who gives it
     */
    public record OutsideSource(ProcessId process, String input, InterestedPartyId party) {}
}
