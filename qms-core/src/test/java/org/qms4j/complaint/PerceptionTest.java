package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaint.Complained.DROPPED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Step;
import org.qms4j.privacy.Personal;
import org.qms4j.spi.query.Criterion;

/** How the client sees it and what the organization finds stand side by side, and neither corrects the other. */
class PerceptionTest {
    private static final Perception DISAPPOINTED =
            Perception.of("  The pump\nNEVER worked!!  ").about("performance").seeking("my money back");

    private final Complained it = new Complained()
            .receiving(ReceiveComplaint.of(Channel.EMAIL, "replaced below")
                    .perceivedAs(DISAPPOINTED)
                    .from(Complainant.reachedAt("tel:+49 30 1234")));

    private List<Complaint> where(Criterion criterion) {
        Complaints complaints = it.hanna.complaints();
        return complaints.walk(complaints.all().where(criterion)).toList();
    }

    @Test
    void the_words_of_the_client_are_kept_to_the_letter() {
        Complaint received = it.received();
        assertThat(it.mona.complaints().get(received.id()).perception().text().flatMap(Personal::value))
                .contains("  The pump\nNEVER worked!!  ");
    }

    @Test
    void no_step_of_a_whole_life_changes_them() {
        Complaint closed = it.closed();
        Complaint reopened = it.hanna.complaints().reopen(closed, ReopenReason.NEW_INFORMATION, "It did work");
        assertThat(it.hanna.complaints().get(reopened.id()).perception()).isEqualTo(DISAPPOINTED);
    }

    @Test
    void no_command_could_change_them() {
        assertThat(ComplaintStep.LIFECYCLE.steps())
                .extracting(Step::command)
                .allSatisfy(command -> assertThat(command.getRecordComponents())
                        .noneMatch(component ->
                                component.getGenericType().toString().contains("Perception")));
    }

    @ParameterizedTest
    @EnumSource(Validity.class)
    void whatever_is_found_the_perception_stays(Validity validity) {
        Complaint prepared = it.found(validity).prepared();
        assertThat(prepared.perception()).isEqualTo(DISAPPOINTED);
        assertThat(prepared.validity()).contains(validity);
        assertThat(prepared.cause()).contains(DROPPED);
    }

    @Test
    void the_cause_may_be_another_than_what_the_client_names() {
        Cause beyond = Cause.of(Cause.Family.BEYOND_AGREED_SCOPE, "other-liquid");
        Complaint decided = it.found(Validity.NOT_UPHELD, beyond).decided();
        assertThat(decided.perception().category()).contains("performance");
        assertThat(decided.cause()).contains(beyond);
    }

    @Test
    void before_anybody_has_looked_there_is_a_perception_and_no_finding() {
        Complaint received = it.received();
        assertThat(received.perception().remedySought().flatMap(Personal::value))
                .contains("my money back");
        assertThat(received.validity()).isEmpty();
        assertThat(received.cause()).isEmpty();
        assertThat(received.gaps()).contains(Gap.VALIDITY, Gap.CAUSE).doesNotContain(Gap.TEXT, Gap.CATEGORY);
    }

    @Test
    void a_complaint_counts_as_perceived_whether_it_is_founded_or_not() {
        ComplaintId founded = it.found(Validity.UPHELD).closed().id();
        ComplaintId unfounded = it.found(Validity.NOT_UPHELD).closed().id();
        ComplaintId open = it.received().id();
        assertThat(where(Criterion.is(ComplaintType.CATEGORY, "performance")))
                .extracting(Complaint::id)
                .containsExactlyInAnyOrder(founded, unfounded, open);
        assertThat(where(Criterion.is(ComplaintType.VALIDITY, "NOT_UPHELD")))
                .extracting(Complaint::id)
                .containsExactly(unfounded);
    }

    @Test
    void what_is_found_anew_replaces_the_finding_and_not_the_perception() {
        Complaint escalated = it.found(Validity.NOT_UPHELD).escalated();
        Complaints hugo = it.found(Validity.UPHELD).hugo.complaints();
        Complaint anew = hugo.prepareResponse(hugo.investigate(escalated, Triage.Depth.BASIC), it.response(DROPPED));
        assertThat(anew.validity()).contains(Validity.UPHELD);
        assertThat(anew.perception()).isEqualTo(DISAPPOINTED);
        assertThat(where(Criterion.is(ComplaintType.VALIDITY, "NOT_UPHELD"))).isEmpty();
    }

    @Test
    void two_people_hurt_by_one_event_are_two_perceptions() {
        Complaint one = it.received();
        Complaint two = it.hanna.complaints().receive(ReceiveComplaint.of(Channel.PHONE, "Mine did not work either"));
        assertThat(one.perception()).isNotEqualTo(two.perception());
        assertThat(where(Criterion.anyOf(ComplaintType.STAGE, List.of("Received"))))
                .containsExactlyInAnyOrder(one, two);
    }

    @Test
    void who_complains_may_come_out_later_and_what_was_said_stays() {
        var crm = ExternalRef.of("crm", "account", "rossi");
        ClientId rossi = it.bench
                .acme
                .clients()
                .register(RegisterClient.of(crm, Kind.PERSON))
                .id();
        Complaint identified = it.hanna.complaints().identify(it.anonymously().received(), rossi);
        assertThat(identified.complainant())
                .isEqualTo(new Complainant(Optional.of(rossi), Optional.empty(), Optional.empty()));
        assertThat(identified.perception()).isEqualTo(DISAPPOINTED);
    }
}
