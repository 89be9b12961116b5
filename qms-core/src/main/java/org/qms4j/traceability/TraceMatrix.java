package org.qms4j.traceability;

import java.util.List;
import java.util.Map;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.process.ProcessId;
import org.qms4j.requirement.Requirement.Compliance;
import org.qms4j.requirement.RequirementId;

/**
 * What answers what: needs, requirements and processes.
 *
 * @param rows each need that holds, with the requirements that answer it
 * @param unanswered the needs that are taken up and that no accepted requirement answers
 * @param unfounded the obligatory needs that no accepted statutory or regulatory requirement answers
 * @param uncovered the accepted requirements that no process meets
 * @param needless the requirements of clients that answer no need
 * @param idle the principal processes that meet no accepted requirement
 * @param functions how many accepted requirements each function answers for; customer needs are not the business of one
 *     function alone
 */
public record TraceMatrix(
        List<Row> rows,
        List<NeedRef> unanswered,
        List<NeedRef> unfounded,
        List<RequirementId> uncovered,
        List<RequirementId> needless,
        List<ProcessId> idle,
        Map<String, Long> functions) {
    /**
     * A need and what answers it.
     *
     * @param need the need
     * @param takenUp whether the quality management system takes it up
     * @param answers the requirements that answer it
     */
    public record Row(NeedRef need, boolean takenUp, List<Answer> answers) {
        /** {@inheritDoc} */
        public Row {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A requirement that answers a need.
     *
     * @param requirement the requirement
     * @param stage where it stands, by name
     * @param compliance whether it is met, as far as somebody has looked
     * @param processes the processes that meet it
     */
    public record Answer(RequirementId requirement, String stage, Compliance compliance, List<ProcessId> processes) {}
}
