package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.actor.Role;
import org.qms4j.complaint.ComplaintCommand.Assess;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintCommand.PrepareResponse;
import org.qms4j.complaint.ComplaintCommand.ResolveAtOnce;
import org.qms4j.evidence.Evidence;
import org.qms4j.journal.Entry;
import org.qms4j.nonconformity.NonconformityId;
import org.qms4j.nonconformity.ReportNonconformity;
import org.qms4j.nonconformity.Source;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.ClauseRef;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;

/** Brings a complaint to a stage, with what a test says about it on the way and ordinary things for the rest. */
final class Complained {
    static final Evidence PROOF = Evidence.of("mail:4711");
    static final Triage MILD = Triage.of(2, 1, 1);
    static final Triage SEVERE = Triage.of(4, 2, 2);
    static final Cause DROPPED = Cause.of(Cause.Family.DELIVERY, "dropped");
    static final CommunicateDecision REPLACED = CommunicateDecision.of("We replace it", PROOF);
    static final CommunicateDecision NAMING_OUTSIDE = REPLACED.naming("Arbitration board");

    final QmsBench bench = new QmsBench();

    /** Handles and decides everything that a test leaves to the fixture. */
    final Session hanna = as("hanna", Role.COMPLAINT_HANDLER);

    final Session hugo = as("hugo", Role.COMPLAINT_HANDLER);
    final Session mona = as("mona", Role.QMS_MANAGER);

    private ReceiveComplaint receipt =
            ReceiveComplaint.of(Channel.EMAIL, "The flange is cracked").from(Complainant.reachedAt("tel:+49 30 1234"));
    private Triage triage = MILD;
    private Validity validity = Validity.UPHELD;
    private Cause cause = DROPPED;
    private CommunicateDecision decision = REPLACED;

    Session as(String person, Role... roles) {
        return bench.qms.session(QmsBench.ACME, Actor.of(person, roles));
    }

    Session waiving(Session session) {
        return session.waiving(new DutyWaiver("Nobody else is here", "tina"));
    }

    Complained receiving(ReceiveComplaint command) {
        receipt = command;
        return this;
    }

    Complained under(HandlingProfile profile) {
        return receiving(receipt.under(profile));
    }

    /** The standard profile with another number of levels on which a decision is taken anew. */
    static HandlingProfile withLevels(int levels) {
        return HandlingProfile.standard().withName("LEVELS").withInternalLevels(levels);
    }

    Complained anonymously() {
        return receiving(receipt.from(Complainant.anonymous()));
    }

    Complained concerning(String... people) {
        return receiving(receipt.concerning(people));
    }

    Complained seen(Triage first) {
        triage = first;
        return this;
    }

    Complained found(Validity found) {
        validity = found;
        return this;
    }

    Complained found(Validity found, Cause why) {
        cause = why;
        return found(found);
    }

    Complained deciding(CommunicateDecision command) {
        decision = command;
        return this;
    }

    Complaint received() {
        return hanna.complaints().receive(receipt);
    }

    static ReportNonconformity crates(Complaint complaint) {
        return ReportNonconformity.of(
                        Source.COMPLAINT,
                        ClauseRef.iso9001("8.5.4"),
                        "The third crate was dropped",
                        2,
                        LocalDate.of(2026, 10, 5),
                        "nora")
                .from(complaint);
    }

    static NonconformityId nonconformity(Complaint complaint) {
        return NonconformityId.of("n-" + complaint.id().value());
    }

    /** Closes a complaint with everything that is needed. */
    static Close closing(Complaint complaint) {
        return closing(complaint, PROOF);
    }

    static Close closing(Complaint complaint, Evidence... informed) {
        return Close.informing(informed).openingNonconformity(nonconformity(complaint), "third drop this quarter");
    }

    Complaint acknowledged() {
        return hanna.complaints().acknowledge(received(), proofs());
    }

    Complaint assessed() {
        return hanna.complaints().assess(acknowledged(), Assess.of(triage).doingAtOnce("Sale stopped"));
    }

    Complaint investigating() {
        return hanna.complaints().investigate(assessed(), Triage.Depth.THOROUGH);
    }

    /** By now the nonconformity behind it is known. */
    Complaint prepared() {
        Complaint prepared = hanna.complaints().prepareResponse(investigating(), response(cause));
        hanna.nonconformities().report(crates(prepared).as(nonconformity(prepared)));
        return prepared;
    }

    Complaint resolved() {
        return hanna.complaints().resolveAtOnce(assessed(), resolution(cause, PROOF));
    }

    Complaint decided() {
        return hanna.complaints().communicateDecision(prepared(), decision);
    }

    Complaint rejected() {
        return hanna.complaints().reject(decided(), "That is not enough");
    }

    /** Given to hugo, who has not decided yet. */
    Complaint escalated() {
        return hanna.complaints().escalate(rejected(), "hugo");
    }

    /** Hugo has found out anew, but not told the decision. */
    Complaint preparedAnew() {
        Complaint anew = hugo.complaints().investigate(escalated(), Triage.Depth.THOROUGH);
        return hugo.complaints().prepareResponse(anew, response(cause));
    }

    /** Rejected a second time, after which the standard profile knows no further level. */
    Complaint rejectedAnew(CommunicateDecision second) {
        Complaint decided = hugo.complaints().communicateDecision(preparedAnew(), second);
        return hugo.complaints().reject(decided, "Still not enough");
    }

    Complaint accepted() {
        return hanna.complaints().accept(decided(), PROOF);
    }

    Complaint closed() {
        Complaint accepted = accepted();
        return hanna.complaints().close(accepted, closing(accepted));
    }

    PrepareResponse response(Cause why) {
        return new PrepareResponse(Confidential.of("Crate dropped at the depot"), validity, why);
    }

    ResolveAtOnce resolution(Cause why, Evidence... evidence) {
        return new ResolveAtOnce(Confidential.of("Handed out another one"), validity, why, List.of(evidence));
    }

    private Evidence[] proofs() {
        return receipt.complainant().isAnonymous() ? new Evidence[0] : new Evidence[] {PROOF};
    }

    void after(int days) {
        bench.clock.advance(Duration.ofDays(days));
    }

    Entry lastEntry(Complaint complaint) {
        List<Entry> entries = mona.journal().of(complaint.key());
        return entries.get(entries.size() - 1);
    }

    /** Refused for exactly these rules, each with its field and its clause; nothing is stored. */
    void refused(Supplier<?> step, String... rules) {
        int stored = bench.store.changesets().size();
        RefusedException refusal = catchThrowableOfType(RefusedException.class, step::get);
        assertThat(refusal).as("the refusal").isNotNull();
        assertThat(refusal.violations()).extracting(Complained::rule).containsExactly(rules);
        assertThat(bench.store.changesets().size()).as("stored changesets").isEqualTo(stored);
    }

    static String rule(RuleViolation violation) {
        String field = violation.path().isEmpty() ? "" : " of " + violation.path();
        return violation.code()
                + field
                + violation.clause().map(clause -> ", " + clause).orElse("");
    }

    /** Refused for these duties without a waiver and possible with one, which the journal repeats. */
    Complaint separates(Session session, Function<Complaints, Complaint> step, String duty) {
        refused(() -> step.apply(session.complaints()), duty);
        Complaint taken = step.apply(waiving(session).complaints());
        String code = duty.split("[ ,]", 2)[0];
        assertThat(lastEntry(taken).waived()).contains(new Entry.Waived(List.of(code), "Nobody else is here", "tina"));
        return taken;
    }
}
