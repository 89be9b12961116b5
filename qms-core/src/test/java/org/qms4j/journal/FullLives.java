package org.qms4j.journal;

import static org.qms4j.QmsBench.ACME;
import static org.qms4j.QmsBench.ANNA;
import static org.qms4j.QmsBench.BEN;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qms4j.Qms;
import org.qms4j.QmsBench;
import org.qms4j.actionitem.ActionItem;
import org.qms4j.actionitem.ActionItemCommand;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actionitem.OpenActionItem;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Gate;
import org.qms4j.client.Client;
import org.qms4j.client.ClientCommand;
import org.qms4j.client.ClientId;
import org.qms4j.client.ClientStep;
import org.qms4j.client.RegisterClient;
import org.qms4j.client.ReviseClient;
import org.qms4j.client.Touchpoint;
import org.qms4j.complaint.CaseCommand;
import org.qms4j.complaint.CaseNote.Communication.Direction;
import org.qms4j.complaint.CaseStep;
import org.qms4j.complaint.Cause;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complainant;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintCommand;
import org.qms4j.complaint.ComplaintCommand.Close;
import org.qms4j.complaint.ComplaintCommand.CommunicateDecision;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage.NonconformityDecision;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.complaint.ComplaintStep;
import org.qms4j.complaint.HandlingProfile;
import org.qms4j.complaint.PatternCommand;
import org.qms4j.complaint.PatternStep;
import org.qms4j.complaint.Perception;
import org.qms4j.complaint.PublicCommand;
import org.qms4j.complaint.PublicSide;
import org.qms4j.complaint.PublicStep;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Remedy;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.TakeHistory;
import org.qms4j.complaint.Triage;
import org.qms4j.complaint.Validity;
import org.qms4j.customerfocus.Alignment;
import org.qms4j.customerfocus.AlignmentCommand;
import org.qms4j.customerfocus.AlignmentElement;
import org.qms4j.customerfocus.AlignmentStep;
import org.qms4j.deadline.Term;
import org.qms4j.disclosure.Disclosure;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.idea.Idea;
import org.qms4j.improvement.ImprovementCycle;
import org.qms4j.interestedparty.InterestedParty;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Office;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Staged;
import org.qms4j.lifecycle.Step;
import org.qms4j.nonconformity.Nonconformity;
import org.qms4j.notification.Dispatch;
import org.qms4j.offering.Offering;
import org.qms4j.offering.OfferingId;
import org.qms4j.ownedchannel.ChannelFeatures;
import org.qms4j.ownedchannel.OpenChannel;
import org.qms4j.ownedchannel.OwnedChannel;
import org.qms4j.ownedchannel.OwnedChannelCommand;
import org.qms4j.ownedchannel.OwnedChannelId;
import org.qms4j.ownedchannel.OwnedChannelStep;
import org.qms4j.privacy.Confidential;
import org.qms4j.privacy.Personal;
import org.qms4j.process.QmsProcess;
import org.qms4j.processnetwork.NetworkVersion;
import org.qms4j.requirement.Requirement;
import org.qms4j.spi.AccessPolicy;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.spi.audit.CheckpointAnchor;

/**
 * Records that say everything a record can say. Ids, times and salts are always the same, so that what is stored is
 * too; that is why steps are taken at desks, where commands with stored salts can be given.
 */
public final class FullLives {
    private static final ExternalRef PRODUCT = ExternalRef.of("erp", "item", "P-100");
    private static final Remedy REFUND = Remedy.of(Remedy.Type.REFUND, Money.of("250.00", "EUR"));

    private final QmsBench bench;
    private final UnaryOperator<String> words;
    private final Dispatch dispatch;
    private final Office office;
    private final List<Taken<?, ?>> taken = new ArrayList<>();
    private final List<Begun<?, ?>> begun = new ArrayList<>();
    private final List<Staged<?, ?>> states = new ArrayList<>();
    private int salts;

    /** @param words what is said where a guarded text of this name is asked for */
    public FullLives(QmsBench bench, UnaryOperator<String> words) {
        this.bench = bench;
        this.words = words;
        this.dispatch = Dispatch.of(bench.store, bench.told, bench.clock);
        this.office = new Office(
                bench.store,
                bench.clock,
                () -> "id",
                new Situation.Conditions(ZoneOffset.UTC, WorkingCalendar.mondayToFriday()),
                new Gate(bench.qms.roleTable(), AccessPolicy.roleTableOnly()),
                Optional.empty(),
                dispatch,
                CheckpointAnchor.none(),
                Qms.lifecycles());
    }

    public Office office() {
        return office;
    }

    public Dispatch dispatch() {
        return dispatch;
    }

    /** A step that was taken on a record. */
    public record Taken<A extends Staged<A, ?>, C>(
            Actor actor, Lifecycle<A> lifecycle, Step<A, C> step, Ref<A> before, C command) {}

    /** A step with which a record began. */
    public record Begun<A extends Staged<A, ?>, C>(Lifecycle<A> lifecycle, Step<Optional<A>, C> step, C command) {}

    public List<Taken<?, ?>> taken() {
        return taken;
    }

    public List<Begun<?, ?>> begun() {
        return begun;
    }

    /** Every command that was given. */
    public List<Object> commands() {
        return Stream.concat(begun.stream().map(Begun::command), taken.stream().map(Taken::command))
                .collect(Collectors.toList());
    }

    /** Every state that records were in, in order. */
    public List<Staged<?, ?>> states() {
        return states;
    }

    public Personal<String> personal(String what) {
        return Personal.stored(words.apply(what), salt());
    }

    public Confidential<String> confidential(String what) {
        return Confidential.stored(words.apply(what), salt());
    }

    private String salt() {
        salts++;
        return String.format("%032x", salts);
    }

    Evidence mail(int number) {
        return Evidence.of("mail:" + number)
                .withKind("letter")
                .withSha256("ab".repeat(32))
                .capturedAt(bench.now())
                .capturedBy("hanna");
    }

    public <A extends Staged<A, ?>, C> A begin(Lifecycle<A> lifecycle, Step<Optional<A>, C> step, C command) {
        bench.clock.advance(Duration.ofHours(1));
        begun.add(new Begun<>(lifecycle, step, command));
        A first = new Register<>(lifecycle, Desk.in(office, ACME, ANNA)).begin(step, command);
        states.add(first);
        return first;
    }

    public <A extends Staged<A, ?>, C> A take(
            Actor actor, Lifecycle<A> lifecycle, Step<A, C> step, Ref<A> ref, C command) {
        bench.clock.advance(Duration.ofHours(1));
        taken.add(new Taken<>(actor, lifecycle, step, ref, command));
        A next = new Register<>(lifecycle, Desk.in(office, ACME, actor)).take(step, ref, command);
        states.add(next);
        return next;
    }

    LocalDate today() {
        return LocalDate.ofInstant(bench.now(), ZoneOffset.UTC);
    }

    void after(int days) {
        bench.clock.advance(Duration.ofDays(days));
    }

    /** Nonconformities of every kind that come from a record. */
    public List<Nonconformity> nonconformities(String id, Ref<?> origin) {
        var all = new FullNonconformity(this);
        return List.of(
                all.corrected(id + "-corrected", origin), all.voided(id + "-void", origin), all.twice(id, origin));
    }

    /** Improvement cycles that came to every end. */
    public List<ImprovementCycle> improvements(String id) {
        return new FullImprovement(this).turns(id);
    }

    /** An idea of which nothing comes. */
    public Idea declinedIdea(String id) {
        return new FullImprovement(this).declined(id);
    }

    /** An interested party that was looked at again. */
    public InterestedParty party(String id) {
        return new FullNetwork(this).party(id);
    }

    /** A process that was drafted, approved, put to work and is being changed. */
    public QmsProcess process(String id, InterestedParty party) {
        return new FullNetwork(this).process(id, party);
    }

    /** A version of the network. */
    public NetworkVersion version(String id, QmsProcess process) {
        return new FullNetwork(this).version(id, process);
    }

    /** What was said of how an element serves clients, anew and withdrawn. */
    public Alignment alignment() {
        var state = new AlignmentCommand.State(
                AlignmentElement.VISION, confidential("alignment.statement"), List.of(mail(90)));
        Alignment alignment = begin(AlignmentStep.LIFECYCLE, AlignmentStep.STATE, state);
        var restate = new AlignmentCommand.Restate(confidential("alignment.restated"), List.of(mail(91)));
        alignment = take(ANNA, AlignmentStep.LIFECYCLE, AlignmentStep.RESTATE, alignment, restate);
        var withdraw = new AlignmentCommand.Withdraw(confidential("alignment.withdraw.reason"));
        return take(ANNA, AlignmentStep.LIFECYCLE, AlignmentStep.WITHDRAW, alignment, withdraw);
    }

    /** A product of which clients were told. */
    public Offering offering(String id) {
        return new FullRequirement(this).offering(id);
    }

    /** That a client was told something about a product and acknowledged it. */
    public Disclosure disclosure(String id, ClientId client, OfferingId offering) {
        return new FullRequirement(this).disclosure(id, client, offering);
    }

    /** A requirement that was incorporated, verified and changed. */
    public Requirement requirement(String id, InterestedParty party, Offering offering, QmsProcess process) {
        return new FullRequirement(this).requirement(id, party, offering, process);
    }

    /** A product that is withdrawn and requirements of which nothing came. */
    public void ended(Offering offering) {
        var requirement = new FullRequirement(this);
        requirement.withdrawn(offering);
        requirement.ended("R-ended");
    }

    /** A party and a process that are none any more. */
    public void gone(Client client) {
        var network = new FullNetwork(this);
        network.retiredParty(client);
        network.retiredProcess("gone");
    }

    private <C> Client client(Step<Client, C> step, Ref<Client> client, C command) {
        return take(ANNA, ClientStep.LIFECYCLE, step, client, command);
    }

    /** A main client that was lost and won back. */
    public Client client(String id) {
        var command = RegisterClient.of(ExternalRef.of("crm", "account", "4711"), Client.Kind.ORGANIZATION)
                .as(ClientId.of(id))
                .ownedBy("olga")
                .withSegment("pumps")
                .withIndustry("water")
                .withRelationshipStart(LocalDate.of(2019, 3, 1))
                .withContracts(List.of(ExternalRef.of("crm", "contract", "C-7")))
                .withContacts(List.of(ExternalRef.of("crm", "contact", "K-8")));
        Client client = begin(ClientStep.LIFECYCLE, ClientStep.REGISTER, command);
        client = client(ClientStep.ACTIVATE, client, new ClientCommand.Activate());
        var visit = new Touchpoint(
                Touchpoint.Phase.DELIVERY,
                Optional.of("onboarding"),
                "visit",
                LocalDate.of(2026, 10, 5),
                Optional.of(confidential("touchpoint.valueIdea")));
        client = client(ClientStep.TOUCH, client, new ClientCommand.Touch(visit));
        client = client(ClientStep.GRADE, client, new ClientCommand.Grade(Client.Tier.A, "abc-analysis"));
        client = client(ClientStep.ASSIGN, client, new ClientCommand.Assign("otto"));
        client = client(ClientStep.FLAG_MAIN, client, new ClientCommand.FlagMain(true));
        var preferences = new ClientCommand.Prefer(new Client.Preferences(
                List.of("phone", "mail"), Optional.of(Locale.forLanguageTag("pt-BR")), List.of("large-print")));
        client = client(ClientStep.PREFER, client, preferences);
        client = client(ClientStep.SHARE, client, new ClientCommand.Share("2026-Q3", new BigDecimal("0.125")));
        client = client(ClientStep.LOSE, client, new ClientCommand.Lose(confidential("lose.reason")));
        return client(ClientStep.WIN_BACK, client, new ClientCommand.WinBack());
    }

    /** A client inside that stands for a process, entered by mistake. */
    public Client voidedClient(String id) {
        var command = RegisterClient.internal(
                        ExternalRef.of("crm", "unit", "U-1"), ExternalRef.of("qms", "process", "assembly"))
                .as(ClientId.of(id));
        Client client = begin(ClientStep.LIFECYCLE, ClientStep.REGISTER, command);
        client = client(ClientStep.REVISE, client, ReviseClient.of(client).withSegment("valves"));
        return client(ClientStep.VOID, client, new ClientCommand.Void(confidential("client.void.reason")));
    }

    private <C> ActionItem item(Actor actor, Step<ActionItem, C> step, Ref<ActionItem> item, C command) {
        return take(actor, ActionItemStep.LIFECYCLE, step, item, command);
    }

    /** An action item that was put off, sent back, done again and verified. */
    public ActionItem item(String id, Ref<?> origin) {
        ActionItem item = opened(id, origin);
        var later = new ActionItemCommand.Postpone(LocalDate.of(2027, 1, 31), confidential("postpone.reason"));
        item = item(ANNA, ActionItemStep.POSTPONE, item, later);
        item = item(ANNA, ActionItemStep.REASSIGN, item, new ActionItemCommand.Reassign("cora"));
        item = item(ANNA, ActionItemStep.START, item, new ActionItemCommand.Start());
        item = item(ANNA, ActionItemStep.FINISH, item, new ActionItemCommand.Finish(List.of(mail(1))));
        item = item(
                BEN, ActionItemStep.SEND_BACK, item, new ActionItemCommand.SendBack(confidential("sendBack.reason")));
        item = item(ANNA, ActionItemStep.FINISH, item, new ActionItemCommand.Finish(List.of(mail(2))));
        return item(BEN, ActionItemStep.VERIFY, item, new ActionItemCommand.Verify());
    }

    /** An action item that was given up. */
    public ActionItem cancelledItem(String id, Ref<?> origin) {
        var command = new ActionItemCommand.Cancel(confidential("cancel.reason"));
        return item(ANNA, ActionItemStep.CANCEL, opened(id, origin), command);
    }

    private ActionItem opened(String id, Ref<?> origin) {
        var command = OpenActionItem.of("replaced below", "carl", LocalDate.of(2026, 12, 31))
                .as(ActionItemId.of(id))
                .from(origin)
                .with(ActionItem.Priority.HIGH)
                .withTitle(confidential("item.title"));
        return begin(ActionItemStep.LIFECYCLE, ActionItemStep.OPEN, command);
    }

    private <C> Complaint complaint(Actor actor, Step<Complaint, C> step, Ref<Complaint> complaint, C command) {
        return take(actor, ComplaintStep.LIFECYCLE, step, complaint, command);
    }

    /** A complaint of a known client that was rejected, escalated, disputed, closed, opened again and closed. */
    public Complaint complaint(String id, ClientId client) {
        Complaint before = resolvedBefore("before-" + id, client);
        Complaint complaint = begin(ComplaintStep.LIFECYCLE, ComplaintStep.DETECT_PUBLIC, receipt(id));
        complaint = atHand(complaint, client);
        complaint = resolvedAndRejected(complaint);
        complaint = escalatedAndDisputed(complaint);
        complaint = repliedInPublic(complaint);
        complaint = closed(complaint, "first");
        complaint = reopenedAndClosed(complaint);
        complaint =
                complaint(ANNA, PatternStep.ANNOUNCE_REPEAT, complaint, new PatternCommand.AnnounceRepeat(before.id()));
        return complaint(
                ANNA, PatternStep.ANNOUNCE_CLAUSE, complaint, new PatternCommand.AnnounceClause(List.of(before.id())));
    }

    /** A complaint of the same client about the same. */
    private Complaint resolvedBefore(String id, ClientId client) {
        var receipt = ReceiveComplaint.of(Channel.EMAIL, "replaced below")
                .as(ComplaintId.of(id))
                .perceivedAs(new Perception(Optional.of(personal("before.text")), Optional.empty(), Optional.empty()))
                .from(client)
                .about(Subject.unknown().clause("4.2"));
        Complaint complaint = begin(ComplaintStep.LIFECYCLE, ComplaintStep.RECEIVE, receipt);
        complaint = complaint(
                ANNA, ComplaintStep.ACKNOWLEDGE, complaint, new ComplaintCommand.Acknowledge(List.of(mail(30))));
        complaint = complaint(ANNA, ComplaintStep.ASSESS, complaint, ComplaintCommand.Assess.of(Triage.of(1, 1, 1)));
        var resolved = new ComplaintCommand.ResolveAtOnce(
                confidential("before.done"),
                Validity.UPHELD,
                Cause.of(Cause.Family.DELIVERY, "dropped"),
                List.of(mail(31)));
        return complaint(ANNA, ComplaintStep.RESOLVE_AT_ONCE, complaint, resolved);
    }

    public ReceiveComplaint receipt(String id) {
        return ReceiveComplaint.of(Channel.EMAIL, "replaced below")
                .as(ComplaintId.of(id))
                .perceivedAs(new Perception(
                        Optional.of(personal("perception.text")),
                        Optional.of("damage"),
                        Optional.of(personal("perception.remedySought"))))
                .from(new Complainant(
                        Optional.empty(),
                        Optional.of(personal("complainant.contact")),
                        Optional.of(personal("complainant.representative"))))
                .about(Subject.product(PRODUCT)
                        .by(ExternalRef.of("erp", "supplier", "S-1"))
                        .in(ExternalRef.of("qms", "process", "shipping"))
                        .order(ExternalRef.of("erp", "order", "O-2"))
                        .clause("4.2"))
                .recordedAs(ExternalRef.of("desk", "ticket", "T-3"))
                .published(PublicSide.first("https://example.org/post").reaching(50))
                .concerning("dora")
                .handledBy("hugo")
                .under(HandlingProfile.ukPaymentServices().withHolding(true).approvingAbove(Money.of("100.00", "EUR")))
                .withAttachments(List.of(mail(10)));
    }

    private Complaint atHand(Complaint received, ClientId client) {
        Complaint complaint = complaint(
                ANNA, ComplaintStep.ACKNOWLEDGE, received, new ComplaintCommand.Acknowledge(List.of(mail(11))));
        complaint = complaint(ANNA, CaseStep.ASSIGN, complaint, new CaseCommand.Assign("hanna"));
        complaint = complaint(ANNA, CaseStep.IDENTIFY, complaint, new CaseCommand.Identify(client));
        var call = new CaseCommand.Communicate(
                Direction.TO_CLIENT, Channel.PHONE, confidential("communicate.summary"), List.of(mail(12)));
        complaint = complaint(ANNA, CaseStep.COMMUNICATE, complaint, call);
        complaint = complaint(ANNA, CaseStep.STOP_CLOCK, complaint, new CaseCommand.StopClock("waiting-for-client"));
        complaint = complaint(ANNA, CaseStep.RESUME_CLOCK, complaint, new CaseCommand.ResumeClock());
        var promise = new CaseCommand.Promise(confidential("promise.promise"), LocalDate.of(2026, 12, 1));
        complaint = complaint(ANNA, CaseStep.PROMISE, complaint, promise);
        complaint = complaint(ANNA, CaseStep.KEEP_PROMISE, complaint, new CaseCommand.KeepPromise(1, mail(13)));
        var extension = new CaseCommand.Extend(confidential("extend.reason"), List.of(mail(14)));
        complaint = complaint(ANNA, CaseStep.EXTEND, complaint, extension);
        var holding = new CaseCommand.Hold(confidential("hold.reason"), "Ombudsman", List.of(mail(24)));
        complaint = complaint(ANNA, CaseStep.HOLD, complaint, holding);
        complaint = complaint(
                ANNA,
                CaseStep.CLASSIFY,
                complaint,
                classification(liveChannel("page-of-" + received.id().value()).id()));
        complaint = complaint(ANNA, CaseStep.ATTACH, complaint, new CaseCommand.Attach(mail(15)));
        return complaint(ANNA, CaseStep.RECORD_COST, complaint, new CaseCommand.RecordCost(Money.of("12.50", "EUR")));
    }

    private static CaseCommand.Classify classification(OwnedChannelId channel) {
        return new CaseCommand.Classify(
                Optional.of(Subject.product(PRODUCT).during("delivery").clause("4.2")),
                Optional.of("packaging"),
                Optional.of(
                        PublicSide.at("https://example.org/other").reaching(70).on(channel)),
                List.of("emil"));
    }

    private Complaint resolvedAndRejected(Complaint atHand) {
        var look = new ComplaintCommand.Assess(
                new Triage(3, 2, 1, false, true, true), Optional.of(confidential("assess.immediateAction")));
        Complaint complaint = complaint(ANNA, ComplaintStep.ASSESS, atHand, look);
        var resolved = new ComplaintCommand.ResolveAtOnce(
                confidential("resolveAtOnce.done"),
                Validity.UPHELD,
                Cause.of(Cause.Family.DELIVERY, "dropped"),
                List.of(mail(16)));
        complaint = complaint(ANNA, ComplaintStep.RESOLVE_AT_ONCE, complaint, resolved);
        complaint = complaint(BEN, CaseStep.APPROVE_REMEDY, complaint, new CaseCommand.ApproveRemedy(REFUND));
        complaint = complaint(ANNA, ComplaintStep.COMMUNICATE_DECISION, complaint, decision(17));
        return complaint(
                ANNA, ComplaintStep.REJECT, complaint, new ComplaintCommand.Reject(personal("reject.statement")));
    }

    private CommunicateDecision decision(int evidence) {
        return new CommunicateDecision(
                confidential("communicateDecision.decision"),
                Optional.of(REFUND),
                true,
                Optional.of("Ombudsman"),
                List.of(mail(evidence)));
    }

    private Complaint escalatedAndDisputed(Complaint rejected) {
        Complaint complaint =
                complaint(ANNA, ComplaintStep.ESCALATE, rejected, new ComplaintCommand.Escalate(BEN.id()));
        complaint = investigatedAndDecided(complaint, 18);
        complaint = complaint(
                ANNA, ComplaintStep.REJECT, complaint, new ComplaintCommand.Reject(personal("reject.statement")));
        var dispute = new ComplaintCommand.Dispute(ExternalRef.of("ombudsman", "case", "X-9"));
        complaint = complaint(ANNA, ComplaintStep.DISPUTE, complaint, dispute);
        var outcome = new ComplaintCommand.EndDispute(confidential("endDispute.outcome"), List.of(mail(19)));
        return complaint(ANNA, ComplaintStep.END_DISPUTE, complaint, outcome);
    }

    private Complaint investigatedAndDecided(Complaint investigable, int evidence) {
        Complaint complaint = complaint(
                BEN, ComplaintStep.INVESTIGATE, investigable, new ComplaintCommand.Investigate(Triage.Depth.THOROUGH));
        var response = new ComplaintCommand.PrepareResponse(
                confidential("prepareResponse.findings"),
                Validity.UPHELD,
                Cause.of(Cause.Family.DELIVERY, "dropped").pointingTo(investigable.key()));
        complaint = complaint(BEN, ComplaintStep.PREPARE_RESPONSE, complaint, response);
        complaint = complaint(ANNA, CaseStep.APPROVE_REMEDY, complaint, new CaseCommand.ApproveRemedy(REFUND));
        return complaint(BEN, ComplaintStep.COMMUNICATE_DECISION, complaint, decision(evidence));
    }

    private Complaint closed(Complaint settled, String turn) {
        Complaint complaint =
                complaint(ANNA, CaseStep.EXECUTE_REMEDY, settled, new CaseCommand.ExecuteRemedy(List.of(mail(20))));
        Nonconformity opened = new FullNonconformity(this).reported("N-" + turn, settled);
        var closing = new Close(
                Optional.of(new NonconformityDecision(
                        true, confidential("close.reason." + turn), Optional.of(opened.id()))),
                List.of(mail(21)),
                Optional.of(ActionItemId.of("A-77")),
                Optional.of(confidential("close.lessons." + turn)));
        return complaint(ANNA, ComplaintStep.CLOSE, complaint, closing);
    }

    private Complaint repliedInPublic(Complaint settled) {
        var approval = new PublicCommand.ApproveReply(confidential("approveReply.text"));
        Complaint complaint = complaint(BEN, PublicStep.APPROVE_PUBLIC_REPLY, settled, approval);
        var reply = new PublicCommand.Reply(confidential("reply.text"), "ben", List.of(mail(25)));
        complaint = complaint(ANNA, PublicStep.REPLY_PUBLICLY, complaint, reply);
        var moved = new PublicCommand.MoveToPrivate(List.of(mail(26)));
        complaint = complaint(ANNA, PublicStep.MOVE_TO_PRIVATE, complaint, moved);
        var resolved = new PublicCommand.ResolveVisibly(List.of(mail(27)));
        return complaint(ANNA, PublicStep.RESOLVE_VISIBLY, complaint, resolved);
    }

    private <C> OwnedChannel channel(Step<OwnedChannel, C> step, Ref<OwnedChannel> channel, C command) {
        return take(ANNA, OwnedChannelStep.LIFECYCLE, step, channel, command);
    }

    /** A page that somebody looked at, and that was given up. */
    public OwnedChannel channel(String id) {
        OwnedChannel channel = channel(OwnedChannelStep.WATCH, liveChannel(id), new OwnedChannelCommand.Watch(3));
        var features = channel.features().withOwner("bea");
        channel = channel(OwnedChannelStep.REVISE, channel, new OwnedChannelCommand.Revise(features));
        var retirement = new OwnedChannelCommand.Retire(confidential("channel.retire.reason"));
        return channel(OwnedChannelStep.RETIRE, channel, retirement);
    }

    private OwnedChannel liveChannel(String id) {
        var features = ChannelFeatures.of("Reviews of pumps", "hugo", Term.businessDays(1))
                .withUrl("https://example.org/reviews")
                .withResponseTarget(Term.calendar(Period.ofDays(2)))
                .withModerationRules(mail(28))
                .withHowTo(mail(29));
        var command =
                OpenChannel.of(OwnedChannel.Kind.REVIEW_PLATFORM, features).as(OwnedChannelId.of(id));
        return begin(OwnedChannelStep.LIFECYCLE, OwnedChannelStep.OPEN, command);
    }

    private Complaint reopenedAndClosed(Complaint closed) {
        var reopening = new ComplaintCommand.Reopen(ReopenReason.NEW_INFORMATION, confidential("reopen.explanation"));
        Complaint complaint = complaint(ANNA, ComplaintStep.REOPEN, closed, reopening);
        complaint = investigatedAndDecided(complaint, 22);
        var accepted = new ComplaintCommand.Accept(Optional.of(personal("accept.statement")), List.of(mail(23)));
        complaint = complaint(ANNA, ComplaintStep.ACCEPT, complaint, accepted);
        complaint = closed(complaint, "second");
        return complaint(Actor.system("survey"), CaseStep.RATE_HANDLING, complaint, new CaseCommand.RateHandling(4));
    }

    /** A complaint that was handled elsewhere before, taken in by mistake. */
    public Complaint voidedHistory(String id) {
        var command = new ComplaintCommand.Void(confidential("complaint.void.reason"));
        return complaint(ANNA, ComplaintStep.VOID, history(id), command);
    }

    /** A complaint that was handled elsewhere before. */
    public Complaint history(String id) {
        var command = TakeHistory.of(
                        LocalDate.of(2020, 2, 29), Channel.POST, Outcome.CLOSED, "migration", Evidence.of("file:old"))
                .withId(ComplaintId.of(id))
                .withPerception(new Perception(
                        Optional.of(personal("history.text")),
                        Optional.of("damage"),
                        Optional.of(personal("history.remedySought"))))
                .withComplainant(new Complainant(
                        Optional.empty(),
                        Optional.of(personal("history.contact")),
                        Optional.of(personal("history.representative"))));
        return begin(ComplaintStep.LIFECYCLE, ComplaintStep.TAKE_HISTORY, command);
    }
}
