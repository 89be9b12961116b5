package org.qms4j.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Announce;
import org.qms4j.agenda.DueItem;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.lifecycle.Register;
import org.qms4j.measure.Criterion;
import org.qms4j.measure.Range;
import org.qms4j.offering.OfferingId;
import org.qms4j.privacy.Confidential;
import org.qms4j.process.ProcessId;
import org.qms4j.process.Shop;
import org.qms4j.requirement.Affected.Document;
import org.qms4j.requirement.Affected.Person;
import org.qms4j.requirement.Requirement.Compliance;
import org.qms4j.requirement.RequirementProfile.Instrument;
import org.qms4j.requirement.RequirementProfile.Owner;
import org.qms4j.requirement.RequirementStage.Changed;
import org.qms4j.requirement.RequirementStage.Incorporated;
import org.qms4j.requirement.RequirementStage.Rejected;
import org.qms4j.rule.Edition;
import org.qms4j.spi.Notification;

/** What the organization has to meet. The clock begins on Monday, 5 October 2026. */
class RequirementTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final RequirementId TIGHT = RequirementId.of("tight");
    private static final Evidence PROOF = Evidence.of("dms:report/1");
    private static final Document DRAWING = new Document(ExternalRef.of("dms", "drawing", "7"));
    private static final RequirementProfile WISH = RequirementProfile.of("The pump does not leak");
    private static final RequirementProfile FULL = WISH.withOwner(new Owner("olga", "sales"))
            .withCriterion(Criterion.of("leakage", Range.atMost("2", "mL")))
            .withVerification("Pressure test of every pump")
            .withProcesses(List.of(Shop.MAKE));

    private final Shop shop = new Shop().chain();
    private final QmsBench bench = shop.bench;
    private final Requirements requirements = shop.anna.requirements();

    private Requirement captured(RequirementProfile profile) {
        return requirements.capture(CaptureRequirement.of(RequirementSource.CUSTOMER_STATED, profile)
                .as(TIGHT));
    }

    private Requirement accepted(RequirementProfile profile) {
        captured(profile);
        requirements.review(TIGHT, ReviewRequirement.able(PROOF));
        return requirements.accept(TIGHT);
    }

    private Requirement incorporated() {
        accepted(FULL);
        return requirements.incorporate(TIGHT);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(bench.now(), ZoneOffset.UTC);
    }

    private Compliance compliance() {
        return requirements.compliance(requirements.get(TIGHT), today());
    }

    @Test
    @Guard({"requirement.instrument", "requirement.needs"})
    @Clause(edition = Edition.ISO_9001_2015, value = "8.2.2")
    void what_is_imposed_names_the_law_and_what_is_named_is_there() {
        var imposed = CaptureRequirement.of(RequirementSource.STATUTORY, WISH);
        bench.refused(() -> requirements.capture(imposed), "requirement.instrument@profile.instrument");
        var lost = WISH.withNeeds(List.of(NeedRef.of("clients", "none")))
                .withOfferings(List.of(OfferingId.of("none")))
                .withProcesses(List.of(ProcessId.of("none")));
        assertThat(requirements.blockers(
                        RequirementStep.CAPTURE, CaptureRequirement.of(RequirementSource.ORGANIZATION, lost)))
                .extracting(Object::toString)
                .containsExactly("profile.needs: clients/none, none, none is not there (ISO 9001:2015, 8.2.2)");
        bench.refused(
                () -> requirements.capture(CaptureRequirement.of(RequirementSource.ORGANIZATION, lost)),
                "requirement.needs@profile.needs");
        Requirement law = requirements.capture(CaptureRequirement.of(
                RequirementSource.STATUTORY, WISH.withInstrument(new Instrument("Water act", "ES"))));
        bench.refused(() -> requirements.revise(law, WISH), "requirement.instrument@profile.instrument");
        bench.refused(
                () -> requirements.revise(law, lost.withInstrument(law.profile().instrument())),
                "requirement.needs@profile.needs");
    }

    @Test
    @Guard({
        "requirement.review.conditions",
        "requirement.review.confirmed",
        "requirement.accept.able",
        "requirement.accept.differences",
        "requirement.accept.conditions"
    })
    @Clause(edition = Edition.ISO_9001_2015, value = "8.2.3")
    void nobody_commits_to_what_was_not_reviewed() {
        captured(WISH);
        bench.refused(() -> requirements.accept(TIGHT), "stage.wrong@");
        bench.refused(
                () -> requirements.review(TIGHT, ReviewRequirement.able()),
                "requirement.review.confirmed@confirmation");
        bench.refused(
                () -> requirements.review(
                        TIGHT, ReviewRequirement.able(PROOF).withConditions(Confidential.of("in May"))),
                "requirement.review.conditions@conditions");
        requirements.review(TIGHT, ReviewRequirement.unable());
        bench.refused(() -> requirements.accept(TIGHT), "requirement.accept.able@");
        Requirement rejected = requirements.reject(TIGHT, "we have no such seals");
        assertThat(rejected.stage()).isInstanceOf(Rejected.class);

        var other = RequirementId.of("other");
        requirements.capture(CaptureRequirement.of(
                        RequirementSource.CUSTOMER_STATED, WISH.withContract(ExternalRef.of("crm", "contract", "7")))
                .as(other));
        requirements.review(other, ReviewRequirement.ableIf("not before May").withDifferencesResolved(false));
        bench.refused(
                () -> requirements.accept(other),
                "requirement.accept.differences@",
                "requirement.accept.conditions@conditionsAccepted");
        bench.refused(() -> requirements.accept(other, PROOF), "requirement.accept.differences@");
    }

    @Test
    @Guard({
        "requirement.incorporate.process", "requirement.incorporate.owner", "requirement.incorporate.verification",
        "requirement.incorporate.criterion", "requirement.revise.committed", "requirement.revise.incorporated"
    })
    @Clause(edition = Edition.ISO_9001_2015, value = "4.4.1")
    @Clause(edition = Edition.ISO_9001_2015, value = "5.3")
    @Clause(edition = Edition.ISO_9001_2015, value = "8.5.1")
    void a_requirement_is_incorporated_with_a_process_an_owner_and_a_way_to_verify_it() {
        accepted(WISH);
        bench.refused(
                () -> requirements.incorporate(TIGHT),
                "requirement.incorporate.process@",
                "requirement.incorporate.owner@",
                "requirement.incorporate.verification@",
                "requirement.incorporate.criterion@");
        bench.refused(
                () -> requirements.revise(TIGHT, RequirementProfile.of("The pump may leak")),
                "requirement.revise.committed@profile");
        requirements.revise(TIGHT, FULL);
        assertThat(requirements.incorporate(TIGHT).stage()).isInstanceOf(Incorporated.class);
        bench.refused(
                () -> requirements.revise(TIGHT, FULL.withProcesses(List.of())),
                "requirement.revise.incorporated@profile");
        bench.refused(
                () -> requirements.revise(TIGHT, FULL.withCriterion(Criterion.of("leakage", Range.atMost("20", "mL")))),
                "requirement.revise.committed@profile");
        assertThat(requirements.revise(TIGHT, FULL.withEveryMonths(3)).profile().everyMonths())
                .isEqualTo(3);
    }

    @Test
    void a_retired_process_meets_nothing() {
        accepted(FULL);
        shop.processes.disconnect(Shop.SEND, "goods", Shop.GOODS);
        shop.processes.retire(Shop.MAKE, "we buy them now");
        bench.refused(() -> requirements.incorporate(TIGHT), "requirement.incorporate.process@");
    }

    @Test
    @Guard({"requirement.verify.evidence", "requirement.verify.order", "alert.raised"})
    @Clause(edition = Edition.ISO_9001_2015, value = "8.6")
    void whether_it_is_met_is_what_somebody_found_when_they_last_looked() {
        incorporated();
        assertThat(compliance()).isEqualTo(Compliance.NOT_VERIFIED);
        bench.refused(() -> requirements.verify(TIGHT, true), "requirement.verify.evidence@evidence");
        bench.clock.advance(Duration.ofDays(2));
        requirements.verify(TIGHT, true, PROOF);
        assertThat(compliance()).isEqualTo(Compliance.MET);
        bench.clock.advance(Duration.ofDays(2));
        var earlier = bench.acme.occurring(bench.now().minus(Duration.ofDays(3)));
        bench.refused(() -> earlier.requirements().verify(TIGHT, true, PROOF), "requirement.verify.order@occurredAt");
        requirements.verify(TIGHT, false, PROOF);
        assertThat(compliance()).isEqualTo(Compliance.NOT_MET);
        requirements.verify(TIGHT, true, PROOF);
        LocalDate due = today().plusMonths(12);
        assertThat(bench.acme.agenda().between(MONDAY, due.plusDays(1)))
                .filteredOn(item -> item.kind().equals("VERIFICATION"))
                .extracting(DueItem::due, DueItem::owner)
                .containsExactly(tuple(due, Optional.of("olga")));
        bench.clock.advance(Duration.ofDays(365));
        assertThat(compliance()).isEqualTo(Compliance.MET);
        bench.clock.advance(Duration.ofDays(1));
        assertThat(compliance()).as("too long ago").isEqualTo(Compliance.NOT_VERIFIED);
        assertThat(bench.acme.agenda().run(MONDAY, today().plusDays(1)).done())
                .filteredOn(task -> task.kind().equals("VERIFICATION"))
                .extracting(task -> task.action())
                .containsExactly("requirement.announce-breached");
        var register = new Register<>(RequirementStep.LIFECYCLE, bench.desk(QmsBench.ANNA));
        bench.refused(
                () -> register.take(RequirementStep.ANNOUNCE_BREACHED, TIGHT, new Announce("VERIFICATION", due)),
                "alert.raised@due");
    }

    @Test
    @Guard({"requirement.incorporate.followed", "requirement.follow.owed", "requirement.follow.evidence"})
    @Clause(edition = Edition.ISO_9001_2015, value = "8.2.4")
    void a_change_is_told_to_all_who_must_know_before_it_counts() {
        incorporated();
        requirements.verify(TIGHT, true, PROOF);
        Requirement changed = requirements.change(TIGHT, "they want it drier", new Person("pia"), DRAWING);
        assertThat(changed.stage()).isInstanceOf(Changed.class);
        assertThat(compliance()).as("of what it is now").isEqualTo(Compliance.NOT_VERIFIED);
        bench.qms.dispatch().run(1_000);
        assertThat(bench.told.delivered())
                .filteredOn(told -> told.kind().equals("RequirementChanged"))
                .extracting(Notification::recipient)
                .containsExactlyInAnyOrder("person:olga", "person:pia", "role:DOCUMENT_CONTROLLER");
        requirements.revise(TIGHT, FULL.withCriterion(Criterion.of("leakage", Range.atMost("1", "mL"))));
        requirements.review(TIGHT, ReviewRequirement.able(PROOF));
        requirements.accept(TIGHT);
        bench.refused(() -> requirements.incorporate(TIGHT), "requirement.incorporate.followed@");
        bench.refused(
                () -> requirements.follow(TIGHT, new Person("nobody"), PROOF), "requirement.follow.owed@affected");
        bench.refused(() -> requirements.follow(TIGHT, new Person("pia")), "requirement.follow.evidence@evidence");
        Session pia = bench.qms.session(QmsBench.ACME, Actor.of("pia", Role.EMPLOYEE));
        bench.refused(() -> pia.requirements().follow(TIGHT, DRAWING), "requirement.follow.evidence@evidence");
        pia.requirements().follow(TIGHT, new Person("pia"));
        requirements.follow(TIGHT, DRAWING, PROOF);
        bench.refused(() -> requirements.follow(TIGHT, DRAWING, PROOF), "requirement.follow.owed@affected");
        assertThat(requirements.incorporate(TIGHT).checks())
                .as("what was found before the change stays, and does not count")
                .hasSize(1);
        assertThat(compliance()).isEqualTo(Compliance.NOT_VERIFIED);
    }

    @Test
    @Guard("requirement.reject.imposed")
    void what_is_imposed_is_not_rejected_and_may_be_withdrawn_when_it_falls() {
        Requirement law = requirements.capture(CaptureRequirement.of(
                RequirementSource.REGULATORY, WISH.withInstrument(new Instrument("Seals decree", "ES"))));
        bench.refused(() -> requirements.reject(law, "too dear"), "requirement.reject.imposed@");
        assertThat(requirements.live()).hasSize(1);
        assertThat(requirements.withdraw(law, "the decree was repealed").toString())
                .endsWith(", REGULATORY, Withdrawn]");
        assertThat(requirements.live()).isEmpty();
    }
}
