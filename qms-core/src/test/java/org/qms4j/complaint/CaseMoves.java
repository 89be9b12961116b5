package org.qms4j.complaint;

import static org.qms4j.QmsBench.ANNA;
import static org.qms4j.QmsBench.BEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.QmsWalk.Move;
import org.qms4j.actor.Actor;
import org.qms4j.agenda.Alert;
import org.qms4j.agenda.Announce;
import org.qms4j.client.ClientId;
import org.qms4j.complaint.CaseNote.Communication.Direction;
import org.qms4j.complaint.Cause.Family;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.complaint.Triage.Depth;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.ownedchannel.OwnedChannelId;
import org.qms4j.privacy.Confidential;
import org.qms4j.privacy.Personal;

/** What can be tried on a complaint: commands that are complete, and commands that lack something. */
final class CaseMoves {
    private static final Evidence MAIL = Evidence.of("mail:4711");
    private static final LocalDate FAR = LocalDate.of(2060, 1, 1);
    private static final LocalDate PAST = LocalDate.of(2026, 1, 1);
    private static final Cause DROPPED = Cause.of(Family.DELIVERY, "dropped");
    private static final Cause UNTOLD = Cause.of(Family.INFORMATION, "untold");
    private static final CommunicateDecision DECISION = CommunicateDecision.of("We replace it", MAIL);

    private static final PublicSide POST = PublicSide.at("https://reviews.example/1");
    private static final String SORRY = "We are sorry, and we replace it";

    private CaseMoves() {}

    static Move<Complaint, ?> acknowledged(Evidence... evidence) {
        return Move.of(ComplaintStep.ACKNOWLEDGE, new ComplaintCommand.Acknowledge(List.of(evidence)));
    }

    static Move<Complaint, ?> assessed(int severity) {
        return Move.of(ComplaintStep.ASSESS, ComplaintCommand.Assess.of(Triage.of(severity, 1, 1)));
    }

    static Move<Complaint, ?> investigated(Depth depth) {
        return Move.of(ComplaintStep.INVESTIGATE, new ComplaintCommand.Investigate(depth));
    }

    static Move<Complaint, ?> resolved(Validity validity, Cause cause, Evidence... evidence) {
        var done = Confidential.of("Sent another one");
        var command = new ComplaintCommand.ResolveAtOnce(done, validity, cause, List.of(evidence));
        return Move.of(ComplaintStep.RESOLVE_AT_ONCE, command);
    }

    static Move<Complaint, ?> answered(Validity validity, Cause cause) {
        var command = new ComplaintCommand.PrepareResponse(Confidential.of("Dropped at the depot"), validity, cause);
        return Move.of(ComplaintStep.PREPARE_RESPONSE, command);
    }

    static Move<Complaint, ?> decided(CommunicateDecision decision) {
        return Move.of(ComplaintStep.COMMUNICATE_DECISION, decision);
    }

    private static CommunicateDecision withoutRecourse() {
        return new CommunicateDecision(DECISION.decision(), Optional.empty(), false, Optional.empty(), List.of(MAIL));
    }

    static CommunicateDecision refund(String amount) {
        return DECISION.with(Remedy.of(Remedy.Type.REFUND, Money.of(amount, "EUR")));
    }

    static Move<Complaint, ?> accepted() {
        return accepted("Thank you");
    }

    private static Move<Complaint, ?> accepted(String... statement) {
        var said = Stream.of(statement).map(Personal::of).findFirst();
        return Move.of(ComplaintStep.ACCEPT, new ComplaintCommand.Accept(said, List.of()));
    }

    static Move<Complaint, ?> rejected(String statement) {
        return Move.of(ComplaintStep.REJECT, new ComplaintCommand.Reject(Personal.of(statement)));
    }

    static Move<Complaint, ?> lapsed() {
        return Move.of(ComplaintStep.LAPSE, new ComplaintCommand.Lapse());
    }

    static Move<Complaint, ?> escalated(Actor decider) {
        return Move.of(ComplaintStep.ESCALATE, new ComplaintCommand.Escalate(decider.id()));
    }

    static Move<Complaint, ?> disputed() {
        var command = new ComplaintCommand.Dispute(ExternalRef.of("ombudsman", "case", "X-9"));
        return Move.of(ComplaintStep.DISPUTE, command);
    }

    static Move<Complaint, ?> disputeEnded(Evidence... evidence) {
        var command = new ComplaintCommand.EndDispute(Confidential.of("Half of the price"), List.of(evidence));
        return Move.of(ComplaintStep.END_DISPUTE, command);
    }

    static Move<Complaint, ?> exhausted() {
        return Move.of(ComplaintStep.EXHAUST_RECOURSE, new ComplaintCommand.ExhaustRecourse());
    }

    static Move<Complaint, ?> closed(Close closing) {
        return Move.of(ComplaintStep.CLOSE, closing);
    }

    static Move<Complaint, ?> reopened(ReopenReason reason) {
        return Move.of(ComplaintStep.REOPEN, new ComplaintCommand.Reopen(reason, Confidential.of("The next one, too")));
    }

    static Move<Complaint, ?> withdrawn(Evidence... evidence) {
        return Move.of(ComplaintStep.WITHDRAW, new ComplaintCommand.Withdraw(List.of(evidence)));
    }

    static Move<Complaint, ?> duplicate(ComplaintId of) {
        return Move.of(ComplaintStep.MARK_DUPLICATE, new ComplaintCommand.MarkDuplicate(of));
    }

    private static Move<Complaint, ?> identified(ClientId client) {
        return Move.of(CaseStep.IDENTIFY, new CaseCommand.Identify(client));
    }

    private static Move<Complaint, ?> assigned(Actor handler) {
        return Move.of(CaseStep.ASSIGN, new CaseCommand.Assign(handler.id()));
    }

    private static Move<Complaint, ?> talked(Direction direction) {
        var summary = Confidential.of("It is being looked into");
        return Move.of(
                CaseStep.COMMUNICATE, new CaseCommand.Communicate(direction, Channel.PHONE, summary, List.of(MAIL)));
    }

    private static Move<Complaint, ?> extended(Evidence... evidence) {
        var command = new CaseCommand.Extend(Confidential.of("The depot is on strike"), List.of(evidence));
        return Move.of(CaseStep.EXTEND, command);
    }

    private static Move<Complaint, ?> promised(LocalDate due) {
        return Move.of(CaseStep.PROMISE, new CaseCommand.Promise(Confidential.of("We call back"), due));
    }

    private static Move<Complaint, ?> kept(int number) {
        return Move.of(CaseStep.KEEP_PROMISE, new CaseCommand.KeepPromise(number, MAIL));
    }

    private static Move<Complaint, ?> remedied(Evidence... evidence) {
        return Move.of(CaseStep.EXECUTE_REMEDY, new CaseCommand.ExecuteRemedy(List.of(evidence)));
    }

    private static Move<Complaint, ?> attached(Evidence evidence) {
        return Move.of(CaseStep.ATTACH, new CaseCommand.Attach(evidence));
    }

    private static Move<Complaint, ?> cost(String amount) {
        return Move.of(CaseStep.RECORD_COST, new CaseCommand.RecordCost(Money.of(amount, "EUR")));
    }

    private static Move<Complaint, ?> rated(int score) {
        return Move.of(CaseStep.RATE_HANDLING, new CaseCommand.RateHandling(score));
    }

    private static Move<Complaint, ?> announced(Alert.Level level) {
        return Move.of(
                level == Alert.Level.APPROACHING ? CaseStep.ANNOUNCE_APPROACHING : CaseStep.ANNOUNCE_BREACHED,
                new Announce("DECISION", PAST));
    }

    private static Move<Complaint, ?> approved(String amount) {
        Remedy remedy = refund(amount).remedy().orElseThrow();
        return Move.of(CaseStep.APPROVE_REMEDY, new CaseCommand.ApproveRemedy(remedy));
    }

    private static Move<Complaint, ?> held(Evidence... evidence) {
        var command = new CaseCommand.Hold(Confidential.of("The depot is on strike"), "Ombudsman", List.of(evidence));
        return Move.of(CaseStep.HOLD, command);
    }

    private static Move<Complaint, ?> classified(CaseCommand.Classify command) {
        return Move.of(CaseStep.CLASSIFY, command);
    }

    static Move<Complaint, ?> voided() {
        return Move.of(ComplaintStep.VOID, new ComplaintCommand.Void(Confidential.of("a test entry")));
    }

    private static Move<Complaint, ?> gonePublic(PublicSide side) {
        return Move.of(PublicStep.GO_PUBLIC, new PublicCommand.GoPublic(side));
    }

    private static Move<Complaint, ?> replyApproved(String text) {
        return Move.of(PublicStep.APPROVE_PUBLIC_REPLY, new PublicCommand.ApproveReply(Confidential.of(text)));
    }

    private static Move<Complaint, ?> repliedPublicly(String text, Evidence... evidence) {
        return Move.of(PublicStep.REPLY_PUBLICLY, PublicCommand.Reply.of(text, "hugo", evidence));
    }

    private static Move<Complaint, ?> movedToPrivate(Evidence... evidence) {
        return Move.of(PublicStep.MOVE_TO_PRIVATE, new PublicCommand.MoveToPrivate(List.of(evidence)));
    }

    private static Move<Complaint, ?> resolvedVisibly(Evidence... evidence) {
        return Move.of(PublicStep.RESOLVE_VISIBLY, new PublicCommand.ResolveVisibly(List.of(evidence)));
    }

    private static Move<Complaint, ?> repeating(ComplaintId before) {
        return Move.of(PatternStep.ANNOUNCE_REPEAT, new PatternCommand.AnnounceRepeat(before));
    }

    private static Move<Complaint, ?> sharingTheClause(ComplaintId other) {
        return Move.of(PatternStep.ANNOUNCE_CLAUSE, new PatternCommand.AnnounceClause(List.of(other)));
    }

    private static Move<Complaint, ?> clockStopped() {
        return Move.of(CaseStep.STOP_CLOCK, new CaseCommand.StopClock("waiting-for-client"));
    }

    private static Move<Complaint, ?> clockResumed() {
        return Move.of(CaseStep.RESUME_CLOCK, new CaseCommand.ResumeClock());
    }

    private static Cause pointing(ComplaintId id) {
        return UNTOLD.pointingTo(id.key());
    }

    private static Close informing() {
        return Close.informing(MAIL);
    }

    private static Close opening(ComplaintId id) {
        return informing()
                .openingNonconformity(Cases.nonconformity(id), "third drop this quarter")
                .learning("Pack it twice");
    }

    /** Moves from stage to stage that are possible in the right circumstances. */
    static List<Move<Complaint, ?>> onward(ComplaintId id) {
        return List.of(
                acknowledged(MAIL),
                assessed(2),
                assessed(3),
                assessed(5),
                Move.of(
                        ComplaintStep.ASSESS,
                        ComplaintCommand.Assess.of(Triage.of(2, 1, 1).unsafe()).doingAtOnce("Switched it off")),
                investigated(Depth.STANDARD),
                investigated(Depth.THOROUGH),
                resolved(Validity.UPHELD, DROPPED, MAIL),
                resolved(Validity.NOT_UPHELD, pointing(id), MAIL),
                answered(Validity.UPHELD, DROPPED),
                answered(Validity.PARTLY_UPHELD, pointing(id)),
                answered(Validity.UNDETERMINED, Cause.of(Family.UNKNOWN, "unknown")),
                decided(DECISION),
                decided(DECISION.naming("Ombudsman")),
                decided(refund("99.00").naming("Ombudsman")),
                decided(refund("250.00")),
                approved("250.00").by(Cases.TINA),
                accepted(),
                rejected("That is not enough"),
                lapsed().after(29),
                escalated(ANNA),
                escalated(BEN),
                disputed(),
                disputeEnded(MAIL),
                exhausted().after(29),
                closed(opening(id)),
                closed(informing().withoutNonconformity("once in ten years").improving(Cases.improvement(id))),
                closed(opening(id).improving(Cases.improvement(id))),
                closed(informing()),
                reopened(ReopenReason.NEW_INFORMATION),
                reopened(ReopenReason.NO_DUPLICATE),
                reopened(ReopenReason.RECURRENCE));
    }

    /** Moves that end a complaint from wherever it is. */
    static List<Move<Complaint, ?>> away() {
        return List.of(withdrawn(MAIL), duplicate(Cases.OTHER), voided());
    }

    /** Moves that stay in the stage and are possible in the right circumstances. */
    static List<Move<Complaint, ?>> aside() {
        return List.of(
                assigned(Cases.HUGO),
                identified(Cases.CLIENT),
                talked(Direction.TO_CLIENT),
                talked(Direction.FROM_CLIENT),
                clockStopped(),
                clockResumed(),
                clockResumed().after(12),
                extended(MAIL),
                held(MAIL),
                classified(CaseCommand.Classify.under("packaging")),
                classified(CaseCommand.Classify.concerning(Cases.HUGO.id())),
                promised(FAR),
                kept(1),
                kept(2),
                remedied(MAIL),
                remedied(MAIL),
                attached(MAIL),
                cost("12.50"),
                rated(4).by(Cases.NIGHT),
                gonePublic(POST.reaching(20)),
                gonePublic(POST.on(Cases.PAGE)),
                replyApproved(SORRY).by(Cases.TINA),
                repliedPublicly(SORRY, MAIL),
                movedToPrivate(MAIL),
                resolvedVisibly(MAIL),
                repeating(Cases.BEFORE),
                sharingTheClause(Cases.BEFORE),
                announced(Alert.Level.APPROACHING),
                announced(Alert.Level.BREACHED));
    }

    /** Moves that lack something, mostly whatever the circumstances. */
    static List<Move<Complaint, ?>> lacking(ComplaintId id) {
        return List.of(
                acknowledged(),
                acknowledged(MAIL.capturedAt(Instant.parse("2090-01-01T00:00:00Z"))),
                assessed(6),
                Move.of(
                        ComplaintStep.ASSESS,
                        ComplaintCommand.Assess.of(Triage.of(2, 1, 1).unsafe())),
                investigated(Depth.BASIC),
                resolved(Validity.UPHELD, DROPPED),
                resolved(Validity.UPHELD, UNTOLD, MAIL),
                answered(Validity.UPHELD, UNTOLD),
                answered(Validity.UPHELD, Cause.of(Family.DELIVERY, " ")),
                decided(CommunicateDecision.of("We replace it")),
                decided(refund("250.00")),
                approved("-1.000000"),
                accepted(new String[0]),
                decided(withoutRecourse()),
                rejected(""),
                lapsed(),
                escalated(Cases.DORA),
                disputeEnded(),
                exhausted(),
                closed(Close.informing()),
                closed(Close.informing().openingNonconformity(Cases.nonconformity(id), "third drop this quarter")),
                closed(opening(Cases.OTHER)),
                closed(opening(id).improving(Cases.improvement(Cases.OTHER))),
                reopened(ReopenReason.RECURRENCE).after(100),
                withdrawn(),
                duplicate(id),
                duplicate(Cases.COPY),
                duplicate(ComplaintId.of("nobody")),
                assigned(Cases.DORA),
                identified(Cases.MERGED),
                identified(ClientId.of("nobody")),
                extended(),
                held(),
                classified(CaseCommand.Classify.concerning()),
                promised(PAST),
                kept(9),
                remedied(),
                remedied(MAIL.capturedAt(Instant.parse("2000-01-01T00:00:00Z"))),
                cost("-0.01"),
                gonePublic(POST.on(OwnedChannelId.of("nobody"))),
                replyApproved("Call us at +49 30 1234").by(Cases.TINA),
                repliedPublicly("Write to hugo@example.org", MAIL),
                repliedPublicly(SORRY),
                movedToPrivate(),
                resolvedVisibly(),
                repeating(Cases.OTHER),
                sharingTheClause(ComplaintId.of("nobody")),
                rated(4),
                rated(6));
    }

    /** An ordinary way from receipt into each stage that has one. */
    static final Map<String, List<Move<Complaint, ?>>> WAYS = ways();

    /** A way on which much is promised, kept and put off. */
    static final List<Move<Complaint, ?>> BUSY = List.of(
            acknowledged(MAIL),
            assigned(Cases.HUGO),
            promised(FAR),
            kept(1),
            clockStopped(),
            clockResumed().after(12),
            extended(MAIL),
            attached(MAIL),
            talked(Direction.TO_CLIENT),
            gonePublic(POST.reaching(20)),
            replyApproved(SORRY).by(Cases.TINA),
            repliedPublicly(SORRY, MAIL),
            movedToPrivate(MAIL),
            identified(Cases.CLIENT),
            assessed(2),
            resolved(Validity.UPHELD, DROPPED, MAIL),
            repeating(Cases.BEFORE),
            sharingTheClause(Cases.BEFORE),
            decided(DECISION),
            resolvedVisibly(MAIL));

    private static Map<String, List<Move<Complaint, ?>>> ways() {
        var ways = new LinkedHashMap<String, List<Move<Complaint, ?>>>();
        ways.put("Received", List.of());
        lead(ways, "Received", "Acknowledged", acknowledged(MAIL));
        lead(ways, "Acknowledged", "Assessed", assessed(2));
        lead(ways, "Assessed", "Investigating", investigated(Depth.STANDARD));
        lead(ways, "Assessed", "ResolvedAtOnce", resolved(Validity.UPHELD, DROPPED, MAIL));
        lead(ways, "Investigating", "ResponsePrepared", answered(Validity.UPHELD, DROPPED));
        lead(ways, "ResponsePrepared", "DecisionCommunicated", decided(DECISION));
        lead(ways, "DecisionCommunicated", "Accepted", accepted());
        lead(ways, "DecisionCommunicated", "NoReply", lapsed().after(29).by(Cases.NIGHT));
        lead(ways, "DecisionCommunicated", "Rejected", rejected("That is not enough"));
        lead(ways, "Rejected", "EscalatedInternal", escalated(BEN));
        lead(ways, "Rejected", "Disputed", disputed());
        lead(ways, "Disputed", "DisputeEnded", disputeEnded(MAIL));
        lead(
                ways,
                "EscalatedInternal",
                "RecourseExhausted",
                List.of(
                        investigated(Depth.STANDARD),
                        answered(Validity.UPHELD, DROPPED),
                        decided(DECISION.naming("Ombudsman")).by(BEN),
                        rejected("That is not enough"),
                        exhausted().after(29).by(Cases.NIGHT)));
        lead(ways, "Accepted", "Closed", closed(informing().withoutNonconformity("a single crate")));
        lead(ways, "Closed", "Reopened", reopened(ReopenReason.NEW_INFORMATION));
        lead(ways, "Received", "Withdrawn", withdrawn(MAIL));
        lead(ways, "Received", "Duplicate", duplicate(Cases.OTHER));
        lead(ways, "Received", "Voided", voided());
        return ways;
    }

    private static void lead(
            Map<String, List<Move<Complaint, ?>>> ways, String from, String to, Move<Complaint, ?> move) {
        lead(ways, from, to, List.of(move));
    }

    private static void lead(
            Map<String, List<Move<Complaint, ?>>> ways, String from, String to, List<Move<Complaint, ?>> moves) {
        ways.put(to, Stream.concat(ways.get(from).stream(), moves.stream()).toList());
    }
}
