package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaint.Complained.DROPPED;
import static org.qms4j.complaint.Complained.MILD;
import static org.qms4j.complaint.Complained.PROOF;
import static org.qms4j.complaint.Complained.SEVERE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.Guard;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.ComplaintStage.Assessed;
import org.qms4j.complaint.ComplaintStage.Investigating;
import org.qms4j.complaint.ComplaintStage.ResolvedAtOnce;
import org.qms4j.complaint.ComplaintStage.ResponsePrepared;
import org.qms4j.complaint.Triage.Depth;
import org.qms4j.spi.record.RecordKey;

/** What must hold when a complaint is assessed, investigated, put right on the spot or answered. */
class HandlingGuardsTest {
    private static final String NOT_DONE_AT_ONCE =
            "complaint.assess.immediate-action of immediateAction, ISO 10002:2018, 7.5";
    private static final String TOO_SHALLOW = "complaint.investigate.depth of depth, ISO 10002:2018, 7.6";
    private static final String SEVERE_OR_UNSAFE = "complaint.resolve.severe, ISO 10002:2018, 7.6";
    private static final String POINTS_NOWHERE = "complaint.cause.points-to of cause.pointsTo, ISO 9001:2015, 8.2.1";
    private static final String NOT_OBJECTIVE = "complaint.objective, ISO 10002:2018, 4.7";

    private static final Cause UNINFORMED = Cause.of(Cause.Family.INFORMATION, "not-told");
    private static final Cause UNINFORMED_BY_MANUAL = UNINFORMED.pointingTo(new RecordKey("document", "manual"));

    private final Complained it = new Complained();
    private final Complaints complaints = it.hanna.complaints();

    @Test
    @Guard("complaint.assess.immediate-action")
    void where_somebody_could_come_to_harm_something_is_done_at_once() {
        Complaint acknowledged = it.acknowledged();
        Assess idle = Assess.of(MILD.unsafe());
        it.refused(() -> complaints.assess(acknowledged, idle), NOT_DONE_AT_ONCE);
        assertThat(complaints
                        .assess(acknowledged, idle.doingAtOnce("Sale stopped"))
                        .stage())
                .isInstanceOf(Assessed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "false,true,true,false",
        "true,false,false,false",
        "true,false,true,false",
        "false,true,false,true",
        "false,false,true,true",
        "false,false,false,true"
    })
    void what_is_urgent_is_done_if_it_can_be_and_danger_leaves_no_choice(
            boolean unsafe, boolean needed, boolean possible, boolean mayWait) {
        Complaint acknowledged = it.acknowledged();
        Assess idle = Assess.of(new Triage(1, 1, 1, unsafe, needed, possible));
        if (!mayWait) {
            it.refused(() -> complaints.assess(acknowledged, idle), NOT_DONE_AT_ONCE);
        }
        Assess assess = mayWait ? idle : idle.doingAtOnce("Sale stopped");
        assertThat(complaints.assess(acknowledged, assess).severity()).contains(1);
    }

    @ParameterizedTest
    @CsvSource({"1,BASIC", "2,BASIC", "3,STANDARD", "4,THOROUGH", "5,THOROUGH"})
    @Guard("complaint.investigate.depth")
    void the_more_severe_it_is_the_deeper_it_is_investigated(int severity, Depth needed) {
        Complaint assessed = it.seen(Triage.of(severity, 1, 1)).assessed();
        for (Depth depth : Depth.values()) {
            if (depth.compareTo(needed) < 0) {
                it.refused(() -> complaints.investigate(assessed, depth), TOO_SHALLOW);
            } else {
                assertThat(complaints.blockers(
                                assessed, ComplaintStep.INVESTIGATE, new ComplaintCommand.Investigate(depth)))
                        .isEmpty();
            }
        }
        assertThat(complaints.investigate(assessed, needed).stage())
                .isInstanceOfSatisfying(
                        Investigating.class, stage -> assertThat(stage.depth()).isEqualTo(needed));
    }

    @Test
    void a_case_that_is_decided_anew_is_not_investigated_with_less_depth() {
        Complaint escalated = it.seen(SEVERE).escalated();
        it.refused(() -> it.hugo.complaints().investigate(escalated, Depth.STANDARD), TOO_SHALLOW);
        assertThat(it.hugo.complaints().investigate(escalated, Depth.THOROUGH).stage())
                .isInstanceOf(Investigating.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    @Guard("complaint.resolve.severe")
    void a_severe_case_is_not_put_right_without_an_investigation(int severity) {
        Complaint assessed = it.seen(Triage.of(severity, 1, 1)).assessed();
        it.refused(() -> complaints.resolveAtOnce(assessed, it.resolution(DROPPED, PROOF)), SEVERE_OR_UNSAFE);
        assertThat(it.seen(Triage.of(3, 5, 5)).resolved().stage()).isInstanceOf(ResolvedAtOnce.class);
    }

    @Test
    void an_unsafe_case_is_not_put_right_without_an_investigation_however_mild_it_is() {
        Complaint assessed = it.seen(Triage.of(1, 1, 1).unsafe()).assessed();
        it.refused(() -> complaints.resolveAtOnce(assessed, it.resolution(DROPPED, PROOF)), SEVERE_OR_UNSAFE);
        assertThat(complaints.blockers(assessed, ComplaintStep.RESOLVE_AT_ONCE))
                .extracting(Complained::rule)
                .containsExactly(SEVERE_OR_UNSAFE);
    }

    @Test
    @Guard("complaint.resolve.evidence")
    void that_something_was_put_right_is_proved() {
        Complaint assessed = it.assessed();
        it.refused(
                () -> complaints.resolveAtOnce(assessed, it.resolution(DROPPED)),
                "complaint.resolve.evidence of evidence, ISO 10002:2018, 7.7");
        assertThat(complaints
                        .resolveAtOnce(assessed, it.resolution(DROPPED, PROOF))
                        .cause())
                .contains(DROPPED);
    }

    @Test
    void nor_does_somebody_anonymous_make_the_proof_superfluous() {
        Complaint assessed = it.anonymously().assessed();
        it.refused(
                () -> complaints.resolveAtOnce(assessed, it.resolution(DROPPED)),
                "complaint.resolve.evidence of evidence, ISO 10002:2018, 7.7");
    }

    @Test
    @Guard("complaint.cause.points-to")
    void a_client_who_was_not_told_points_to_what_does_not_tell() {
        Complaint assessed = it.assessed();
        it.refused(() -> complaints.resolveAtOnce(assessed, it.resolution(UNINFORMED, PROOF)), POINTS_NOWHERE);
        assertThat(complaints
                        .resolveAtOnce(assessed, it.resolution(UNINFORMED_BY_MANUAL, PROOF))
                        .cause())
                .contains(UNINFORMED_BY_MANUAL);
    }

    @Test
    @Guard("complaint.cause.points-to")
    void an_answer_to_a_client_who_was_not_told_points_to_what_does_not_tell() {
        Complaint investigating = it.investigating();
        it.refused(() -> complaints.prepareResponse(investigating, it.response(UNINFORMED)), POINTS_NOWHERE);
        assertThat(complaints
                        .prepareResponse(investigating, it.response(UNINFORMED_BY_MANUAL))
                        .stage())
                .isInstanceOf(ResponsePrepared.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INFORMATION")
    void every_other_cause_may_point_nowhere(Cause.Family family) {
        Cause cause = Cause.of(family, "some");
        assertThat(complaints
                        .prepareResponse(it.investigating(), it.response(cause))
                        .cause())
                .contains(cause);
    }

    @Test
    @Guard("complaint.objective")
    void nobody_investigates_a_complaint_about_themselves() {
        Complaint assessed = it.concerning("hugo").assessed();
        it.separates(it.hugo, handling -> handling.investigate(assessed, Depth.BASIC), NOT_OBJECTIVE);
        assertThat(complaints.investigate(it.assessed(), Depth.BASIC).concerns())
                .containsExactly("hugo");
    }

    @Test
    @Guard("complaint.objective")
    void nobody_puts_right_what_they_are_blamed_for() {
        Complaint assessed = it.concerning("mia", "hugo").assessed();
        it.separates(
                it.hugo, handling -> handling.resolveAtOnce(assessed, it.resolution(DROPPED, PROOF)), NOT_OBJECTIVE);
        assertThat(it.resolved().concerns()).containsExactly("mia", "hugo");
    }

    @Test
    @Guard("complaint.objective")
    void nobody_finds_out_whether_they_are_to_blame() {
        Complaint investigating = it.concerning("hugo").investigating();
        it.separates(it.hugo, handling -> handling.prepareResponse(investigating, it.response(DROPPED)), NOT_OBJECTIVE);
        assertThat(it.prepared().concerns()).containsExactly("hugo");
    }

    @Test
    void what_is_wrong_is_named_all_at_once() {
        Complaint assessed = it.concerning("hugo").seen(SEVERE).assessed();
        it.refused(
                () -> it.hugo.complaints().resolveAtOnce(assessed, it.resolution(UNINFORMED)),
                SEVERE_OR_UNSAFE,
                "complaint.resolve.evidence of evidence, ISO 10002:2018, 7.7",
                POINTS_NOWHERE,
                NOT_OBJECTIVE);
    }
}
