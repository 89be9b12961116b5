package org.qms4j.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.closedloop.ClosedLoop.Kind;
import org.qms4j.closedloop.ClosedLoop.Link;
import org.qms4j.closedloop.ClosedLoop.Owed;
import org.qms4j.closedloop.ClosedLoop.Standing;
import org.qms4j.closedloop.TopIssue.Decision;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.ComplaintCommand;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaint.Perception;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.TakeHistory;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.complaintanalysis.Basis;
import org.qms4j.complaintanalysis.Facet;
import org.qms4j.complaintanalysis.Ranking;
import org.qms4j.complaintanalysis.SeverityWeights;
import org.qms4j.effectiveness.Observation;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.idea.IdeaId;
import org.qms4j.idea.SubmitIdea;
import org.qms4j.improvement.BeginCycle;
import org.qms4j.improvement.Driver;
import org.qms4j.improvement.ImprovementCycleId;
import org.qms4j.improvement.SatisfactionLink;
import org.qms4j.nonconformity.AnalysisCommand.Propose;
import org.qms4j.nonconformity.CauseCandidate.Nature;
import org.qms4j.nonconformity.EffectivenessCriterion;
import org.qms4j.nonconformity.NonconformityCommand.Close;
import org.qms4j.nonconformity.NonconformityCommand.Evaluate;
import org.qms4j.nonconformity.NonconformityId;
import org.qms4j.nonconformity.PlannedAction;
import org.qms4j.nonconformity.ReportNonconformity;
import org.qms4j.nonconformity.Source;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.ClauseRef;
import org.qms4j.rule.RefusedException;

/** Whether what a client says changes what the organization does. */
class ClosedLoopTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final ComplaintId CRATE = ComplaintId.of("K-1");
    private static final NonconformityId DROPS = NonconformityId.of("N-1");
    private static final ActionItemId STRAPS = ActionItemId.of("A-1");

    private final QmsBench bench = new QmsBench();
    private final Session anna = as("anna", Role.QMS_MANAGER, Role.COMPLAINT_HANDLER);
    private final Session vera = as("vera", Role.EFFECTIVENESS_VERIFIER);

    private Session as(String id, Role... roles) {
        return bench.qms.session(QmsBench.ACME, Actor.of(id, roles));
    }

    private static Evidence mail(String what) {
        return Evidence.of("mail:" + what);
    }

    private ClosedLoop loop() {
        return anna.closedLoops().of(CRATE);
    }

    private void received() {
        anna.complaints()
                .receive(ReceiveComplaint.of(Channel.EMAIL, "The crate was dropped")
                        .as(CRATE)
                        .from(Complainant.reachedAt("tel:+49 30 1234")));
    }

    private void answered() {
        received();
        anna.complaints().acknowledge(CRATE, mail("receipt"));
        anna.complaints().assess(CRATE, ComplaintCommand.Assess.of(Triage.of(2, 1, 1)));
        anna.complaints().investigate(CRATE, Triage.Depth.STANDARD);
        anna.complaints()
                .prepareResponse(
                        CRATE,
                        new ComplaintCommand.PrepareResponse(
                                Confidential.of("dropped"),
                                Validity.UPHELD,
                                Cause.of(Cause.Family.DELIVERY, "dropped")));
        anna.complaints()
                .communicateDecision(CRATE, ComplaintCommand.CommunicateDecision.of("We replace it", mail("decision")));
        anna.complaints().accept(CRATE, "Thank you");
    }

    private void closedWithNonconformity() {
        answered();
        anna.atomically(unit -> {
            var opened = unit.nonconformities()
                    .report(ReportNonconformity.of(
                                    Source.COMPLAINT, ClauseRef.iso9001("8.5.4"), "dropped again", 2, MONDAY, "nora")
                            .as(DROPS)
                            .from(CRATE));
            return unit.complaints()
                    .close(
                            CRATE,
                            ComplaintCommand.Close.informing(mail("closing"))
                                    .openingNonconformity(opened, "third drop this quarter"));
        });
    }

    private void planned() {
        closedWithNonconformity();
        var all = anna.nonconformities();
        all.contain(DROPS, "drivers were told", mail("contained"));
        all.evaluate(
                DROPS,
                new Evaluate(
                        Confidential.of("replaced"),
                        Confidential.of("none"),
                        List.of(mail("told")),
                        List.of(mail("replaced"))));
        all.analyse(DROPS, "it goes on");
        all.proposeCause(DROPS, Propose.why("no-straps", "crates stand loose", Nature.SYSTEMIC, mail("photo")));
        all.confirmCause(DROPS, "no-straps", "seen in five lorries", mail("cause"));
        all.explainEscape(DROPS, "nobody looks into the lorries");
        all.checkSimilar(DROPS, "all lorries", "all the same", mail("similar"));
        anna.actionItems()
                .open(OpenActionItem.of("Strap the crates", "carl", MONDAY.plusDays(14))
                        .as(STRAPS)
                        .from(DROPS));
        all.plan(DROPS, EffectivenessCriterion.noRecurrence("drops"), new PlannedAction(STRAPS, "no-straps"));
    }

    private void closed() {
        planned();
        as("carl", Role.ACTION_OWNER).actionItems().finish(STRAPS, mail("straps"));
        anna.nonconformities().implement(DROPS);
        bench.clock.advance(Duration.ofDays(90));
        LocalDate today = LocalDate.ofInstant(bench.now(), ZoneOffset.UTC);
        vera.nonconformities().observe(DROPS, Observation.of(today, 0, BigDecimal.valueOf(900), mail("figures")));
        vera.nonconformities().confirmEffective(DROPS);
        anna.nonconformities().close(DROPS, Close.changingNothing("packing alone", mail("informed")));
    }

    @Test
    void what_was_gone_through_to_the_end_shows_the_evidence_of_every_link() {
        closed();
        ClosedLoop loop = loop();
        assertThat(loop.isClosed()).isTrue();
        assertThat(loop.nonconformities()).containsExactly(DROPS);
        assertThat(loop.links())
                .extracting(Link::kind, Link::standing, Link::evidence, Link::owed)
                .containsExactly(
                        tuple(Kind.ANSWER, Standing.CLOSED, List.of(mail("decision")), List.of()),
                        tuple(Kind.CAUSE, Standing.CLOSED, List.of(mail("cause")), List.of()),
                        tuple(Kind.ACTION, Standing.CLOSED, List.of(mail("straps")), List.of()),
                        tuple(Kind.CHECK, Standing.CLOSED, List.of(mail("figures")), List.of()),
                        tuple(Kind.INFORMED, Standing.CLOSED, List.of(mail("closing"), mail("informed")), List.of()));
        assertThat(loop.standings()).isEqualTo(Map.of(Standing.CLOSED, 5));
    }

    @Test
    void what_is_still_open_says_who_owes_what_until_when() {
        planned();
        ClosedLoop loop = loop();
        assertThat(loop.isClosed()).isFalse();
        assertThat(loop.link(Kind.CAUSE).standing()).isEqualTo(Standing.CLOSED);
        LocalDate implementation =
                anna.nonconformities().get(DROPS).deadline().orElseThrow().due();
        assertThat(loop.link(Kind.ACTION).owed())
                .containsExactly(
                        new Owed(DROPS.key(), "IMPLEMENTATION", Optional.of("nora"), Optional.of(implementation)),
                        new Owed(STRAPS.key(), "ACTION", Optional.of("carl"), Optional.of(MONDAY.plusDays(14))));
        assertThat(loop.link(Kind.CHECK).owed()).extracting(Owed::what).containsExactly("IMPLEMENTATION");
        assertThat(loop.link(Kind.INFORMED).standing())
                .as("the client knows the decision, but not yet what came of it")
                .isEqualTo(Standing.OPEN);
    }

    @Test
    void a_complaint_that_was_only_taken_in_owes_everything() {
        received();
        ClosedLoop loop = loop();
        assertThat(loop.links()).extracting(Link::standing).containsOnly(Standing.OPEN);
        assertThat(loop.link(Kind.ANSWER).owed()).extracting(Owed::what).containsExactly("DECISION");
        assertThat(loop.link(Kind.ANSWER).owed()).extracting(Owed::due).doesNotContain(Optional.empty());
        assertThat(loop.link(Kind.CAUSE).owed()).extracting(Owed::what).containsExactly("CLOSING");
    }

    @Test
    void what_needs_no_action_is_closed_without_one() {
        answered();
        anna.complaints()
                .close(
                        CRATE,
                        ComplaintCommand.Close.informing(mail("closing")).withoutNonconformity("a storm broke it"));
        ClosedLoop loop = loop();
        assertThat(loop.isClosed()).isTrue();
        assertThat(loop.standings()).isEqualTo(Map.of(Standing.CLOSED, 2, Standing.NOT_NEEDED, 3));
    }

    @Test
    void an_action_that_failed_opens_the_loop_again() {
        closed();
        anna.nonconformities().noteRecurrence(DROPS, CRATE);
        anna.nonconformities().reopen(DROPS, "straps are torn");
        ClosedLoop loop = loop();
        assertThat(loop.link(Kind.CHECK).standing()).isEqualTo(Standing.OPEN);
        assertThat(loop.link(Kind.ACTION).standing()).isEqualTo(Standing.OPEN);
        assertThat(loop.link(Kind.INFORMED).owed()).extracting(Owed::what).containsExactly("ANALYSIS");
    }

    @Test
    void what_was_handled_elsewhere_is_not_known_and_never_closed() {
        anna.complaints()
                .takeHistory(TakeHistory.of(MONDAY, Channel.EMAIL, Outcome.CLOSED, "explained", mail("old"))
                        .withId(CRATE));
        assertThat(loop().links()).extracting(Link::standing).containsOnly(Standing.NOT_KNOWN);
        assertThat(loop().isClosed()).isFalse();
    }

    @Test
    void every_complaint_of_a_query_is_followed() {
        closed();
        anna.complaints()
                .receive(ReceiveComplaint.of(Channel.EMAIL, "It came late").as(ComplaintId.of("K-2")));
        var mistake = ComplaintId.of("K-3");
        anna.complaints().receive(ReceiveComplaint.of(Channel.EMAIL, "A test").as(mistake));
        anna.complaints().voidEntry(mistake, "a test entry");
        assertThat(anna.closedLoops().walk(anna.complaints().all()))
                .extracting(ClosedLoop::complaint, ClosedLoop::isClosed)
                .containsExactly(tuple(CRATE, true), tuple(ComplaintId.of("K-2"), false));
    }

    @Test
    void whoever_may_not_read_a_part_of_it_is_refused_instead_of_shown_less() {
        assertThatThrownBy(() -> as("carla", Role.CLIENT_CONTACT).closedLoops()).isInstanceOf(RefusedException.class);
    }

    private void complaintsAbout(String category, int count) {
        for (int i = 0; i < count; i++) {
            anna.complaints()
                    .receive(ReceiveComplaint.of(Channel.EMAIL, "It is so")
                            .perceivedAs(Perception.of("It is so").about(category)));
        }
    }

    private Ranking ranking(Facet facet) {
        var counter = new Ranking.Counter(facet, Basis.PERCEPTION, SeverityWeights.linear());
        anna.complaints().walk(anna.complaints().all()).forEach(counter::add);
        return counter.ranking();
    }

    private static BeginCycle cycle(String id, String category) {
        return BeginCycle.of(
                        "Deliver in time",
                        Driver.complaints(category),
                        SatisfactionLink.of(SatisfactionLink.Kind.NEED, "in time"),
                        ExternalRef.of("erp", "process", "dispatch"),
                        "tina",
                        "anna")
                .as(ImprovementCycleId.of(id));
    }

    @Test
    void the_top_issues_say_whether_anybody_has_decided_anything() {
        complaintsAbout("late", 4);
        complaintsAbout("broken", 3);
        complaintsAbout("rude", 2);
        complaintsAbout("rare", 1);
        anna.improvementCycles().begin(cycle("I-1", "late"));
        var idea = IdeaId.of("E-1");
        anna.ideas()
                .submit(SubmitIdea.of("pack better", Driver.complaints("broken"))
                        .as(idea));
        assertThat(issues())
                .as("an idea about which nobody has decided is no decision")
                .containsExactly(
                        tuple("late", 1, 4L, Decision.IMPROVING),
                        tuple("broken", 2, 3L, Decision.NONE),
                        tuple("rude", 3, 2L, Decision.NONE));
        anna.ideas().decline(idea, "the new packing comes in May");
        anna.improvementCycles().abandon(ImprovementCycleId.of("I-1"), "too dear", mail("told"));
        assertThat(issues())
                .containsExactly(
                        tuple("late", 1, 4L, Decision.DECIDED),
                        tuple("broken", 2, 3L, Decision.DECIDED),
                        tuple("rude", 3, 2L, Decision.NONE));
        assertThat(anna.closedLoops().topIssues(ranking(Facet.CATEGORY)).get(1).records())
                .containsExactly(idea.key());
    }

    private List<Tuple> issues() {
        return anna.closedLoops().topIssues(ranking(Facet.CATEGORY)).stream()
                .map(issue -> tuple(issue.category(), issue.rank(), issue.count(), issue.decision()))
                .toList();
    }

    @Test
    void only_categories_are_decided_about() {
        assertThatThrownBy(() -> anna.closedLoops().topIssues(ranking(Facet.CHANNEL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ranking: by category, not by CHANNEL");
    }
}
