package org.qms4j.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.client.ClientId;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.lifecycle.Step;
import org.qms4j.privacy.Confidential;
import org.qms4j.privacy.Personal;
import org.qms4j.spi.query.Criterion;

/**
 * The complaints of an organization, at one actor's desk. Every step returns the complaint as it is stored then, and is
 * refused with all reasons at once ({@link org.qms4j.rule.RefusedException}).
 */
public final class Complaints extends Service<Complaint> {
    private final HandlingProfile profile;

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     * @param profile which deadlines run on complaints that name none
     */
    public Complaints(Desk desk, HandlingProfile profile) {
        super(new Register<>(ComplaintStep.LIFECYCLE, desk));
        this.profile = profile;
    }

    /**
     * Takes a complaint in. One with a public side is one that was detected, and is owed a public reply.
     *
     * @param command who says what about what
     * @return the complaint with its deadlines
     */
    public Complaint receive(ReceiveComplaint command) {
        return register().begin(receiving(command), withProfile(command));
    }

    private static Step<Optional<Complaint>, ReceiveComplaint> receiving(ReceiveComplaint command) {
        boolean isPublic = command.publicSide() != null && command.publicSide().isPresent();
        return isPublic ? ComplaintStep.DETECT_PUBLIC : ComplaintStep.RECEIVE;
    }

    private ReceiveComplaint withProfile(ReceiveComplaint command) {
        return command.profile() != null && command.profile().isEmpty() ? command.under(profile) : command;
    }

    /**
     * Takes in a complaint that was handled elsewhere before.
     *
     * @param command what its source says
     * @return the complaint as history
     */
    public Complaint takeHistory(TakeHistory command) {
        return register().begin(ComplaintStep.TAKE_HISTORY, command);
    }

    /**
     * Tells the client that it has come in.
     *
     * @param complaint the complaint
     * @param evidence that it was told
     * @return the acknowledged complaint
     */
    public Complaint acknowledge(Ref<Complaint> complaint, Evidence... evidence) {
        return register()
                .take(ComplaintStep.ACKNOWLEDGE, complaint, new ComplaintCommand.Acknowledge(List.of(evidence)));
    }

    /**
     * Takes a first look.
     *
     * @param complaint the complaint
     * @param command what is seen and done at once
     * @return the assessed complaint
     */
    public Complaint assess(Ref<Complaint> complaint, ComplaintCommand.Assess command) {
        return register().take(ComplaintStep.ASSESS, complaint, command);
    }

    /**
     * Finds out what happened.
     *
     * @param complaint the complaint
     * @param depth how deep; as deep as its severity asks
     * @return the complaint under investigation
     */
    public Complaint investigate(Ref<Complaint> complaint, Triage.Depth depth) {
        return register().take(ComplaintStep.INVESTIGATE, complaint, new ComplaintCommand.Investigate(depth));
    }

    /**
     * Puts it right on the spot.
     *
     * @param complaint the complaint
     * @param command what was done
     * @return the complaint, resolved
     */
    public Complaint resolveAtOnce(Ref<Complaint> complaint, ComplaintCommand.ResolveAtOnce command) {
        return register().take(ComplaintStep.RESOLVE_AT_ONCE, complaint, command);
    }

    /**
     * Says what was found.
     *
     * @param complaint the complaint
     * @param command findings, validity and cause
     * @return the complaint with its response prepared
     */
    public Complaint prepareResponse(Ref<Complaint> complaint, ComplaintCommand.PrepareResponse command) {
        return register().take(ComplaintStep.PREPARE_RESPONSE, complaint, command);
    }

    /**
     * Tells the client the decision.
     *
     * @param complaint the complaint
     * @param command decision, remedy, recourse and evidence
     * @return the complaint with its decision communicated
     */
    public Complaint communicateDecision(Ref<Complaint> complaint, ComplaintCommand.CommunicateDecision command) {
        return register().take(ComplaintStep.COMMUNICATE_DECISION, complaint, command);
    }

    /**
     * Records that the client agrees.
     *
     * @param complaint the complaint
     * @param statement what the client said
     * @return the accepted complaint
     */
    public Complaint accept(Ref<Complaint> complaint, String statement) {
        var command = new ComplaintCommand.Accept(Optional.of(Personal.of(statement)), List.of());
        return register().take(ComplaintStep.ACCEPT, complaint, command);
    }

    /**
     * Records that the client agrees, as evidence shows.
     *
     * @param complaint the complaint
     * @param evidence that the client agrees
     * @return the accepted complaint
     */
    public Complaint accept(Ref<Complaint> complaint, Evidence evidence) {
        var command = new ComplaintCommand.Accept(Optional.empty(), List.of(evidence));
        return register().take(ComplaintStep.ACCEPT, complaint, command);
    }

    /**
     * Records that the client does not agree.
     *
     * @param complaint the complaint
     * @param statement what the client said
     * @return the rejected complaint
     */
    public Complaint reject(Ref<Complaint> complaint, String statement) {
        return register().take(ComplaintStep.REJECT, complaint, new ComplaintCommand.Reject(Personal.of(statement)));
    }

    /**
     * Records that the client has not answered in time.
     *
     * @param complaint the complaint
     * @return the complaint without reply
     */
    public Complaint lapse(Ref<Complaint> complaint) {
        return register().take(ComplaintStep.LAPSE, complaint, new ComplaintCommand.Lapse());
    }

    /**
     * Has somebody else in the organization decide anew.
     *
     * @param complaint the complaint
     * @param decider the host's id of who decides now
     * @return the escalated complaint
     */
    public Complaint escalate(Ref<Complaint> complaint, String decider) {
        return register().take(ComplaintStep.ESCALATE, complaint, new ComplaintCommand.Escalate(decider));
    }

    /**
     * Records that the client has gone to an external body.
     *
     * @param complaint the complaint
     * @param dispute the dispute there
     * @return the disputed complaint
     */
    public Complaint dispute(Ref<Complaint> complaint, ExternalRef dispute) {
        return register().take(ComplaintStep.DISPUTE, complaint, new ComplaintCommand.Dispute(dispute));
    }

    /**
     * Records what came out at the external body.
     *
     * @param complaint the complaint
     * @param outcome what
     * @param evidence of it
     * @return the complaint with its dispute ended
     */
    public Complaint endDispute(Ref<Complaint> complaint, String outcome, Evidence... evidence) {
        var command = new ComplaintCommand.EndDispute(Confidential.of(outcome), List.of(evidence));
        return register().take(ComplaintStep.END_DISPUTE, complaint, command);
    }

    /**
     * Records that the client has left it at the rejection.
     *
     * @param complaint the complaint
     * @return the complaint with its recourse exhausted
     */
    public Complaint exhaustRecourse(Ref<Complaint> complaint) {
        return register().take(ComplaintStep.EXHAUST_RECOURSE, complaint, new ComplaintCommand.ExhaustRecourse());
    }

    /**
     * Closes a complaint.
     *
     * @param complaint the complaint
     * @param closing what proves that it may be closed
     * @return the closed complaint
     */
    public Complaint close(Ref<Complaint> complaint, ComplaintCommand.Close closing) {
        return register().take(ComplaintStep.CLOSE, complaint, closing);
    }

    /**
     * Opens a closed complaint again, or one that was taken for a duplicate.
     *
     * @param complaint the complaint
     * @param reason why
     * @param explanation what has come up
     * @return the reopened complaint
     */
    public Complaint reopen(Ref<Complaint> complaint, ReopenReason reason, String explanation) {
        var command = new ComplaintCommand.Reopen(reason, Confidential.of(explanation));
        return register().take(ComplaintStep.REOPEN, complaint, command);
    }

    /**
     * Records that the client takes it back.
     *
     * @param complaint the complaint
     * @param evidence of what the client said
     * @return the withdrawn complaint
     */
    public Complaint withdraw(Ref<Complaint> complaint, Evidence... evidence) {
        return register().take(ComplaintStep.WITHDRAW, complaint, new ComplaintCommand.Withdraw(List.of(evidence)));
    }

    /**
     * Says that it is the same as another one.
     *
     * @param complaint the complaint
     * @param original the one that goes on
     * @return the complaint as a duplicate
     */
    public Complaint markDuplicate(Ref<Complaint> complaint, ComplaintId original) {
        return register().take(ComplaintStep.MARK_DUPLICATE, complaint, new ComplaintCommand.MarkDuplicate(original));
    }

    /**
     * Says that it should not be in the register: it was entered by mistake. What it was stays readable.
     *
     * @param complaint the complaint
     * @param reason why
     * @return the void complaint
     */
    public Complaint voidEntry(Ref<Complaint> complaint, String reason) {
        return register().take(ComplaintStep.VOID, complaint, new ComplaintCommand.Void(Confidential.of(reason)));
    }

    /**
     * Gives it to a handler.
     *
     * @param complaint the complaint
     * @param handler the host's id of the person
     * @return the complaint with its handler
     */
    public Complaint assign(Ref<Complaint> complaint, String handler) {
        return register().take(CaseStep.ASSIGN, complaint, new CaseCommand.Assign(handler));
    }

    /**
     * Says who complains, once that is known.
     *
     * @param complaint the complaint
     * @param client the client
     * @return the complaint of that client
     */
    public Complaint identify(Ref<Complaint> complaint, ClientId client) {
        return register().take(CaseStep.IDENTIFY, complaint, new CaseCommand.Identify(client));
    }

    /**
     * Says more exactly, or corrects, what it is about; what it was said to be about until then is kept.
     *
     * @param complaint the complaint
     * @param command what is corrected
     * @return the corrected complaint
     */
    public Complaint classify(Ref<Complaint> complaint, CaseCommand.Classify command) {
        return register().take(CaseStep.CLASSIFY, complaint, command);
    }

    /**
     * Records what was said. A word to the client about progress lets the next one be due a term later.
     *
     * @param complaint the complaint
     * @param command what was said to whom
     * @return the complaint with the communication
     */
    public Complaint communicate(Ref<Complaint> complaint, CaseCommand.Communicate command) {
        return register().take(CaseStep.COMMUNICATE, complaint, command);
    }

    /**
     * Stops the clock because the client has to do something.
     *
     * @param complaint the complaint
     * @param reason a code, such as {@code waiting-for-client}
     * @return the complaint with its clock stopped
     */
    public Complaint stopClock(Ref<Complaint> complaint, String reason) {
        return register().take(CaseStep.STOP_CLOCK, complaint, new CaseCommand.StopClock(reason));
    }

    /**
     * Lets the clock go on.
     *
     * @param complaint the complaint
     * @return the complaint with its open dates moved
     */
    public Complaint resumeClock(Ref<Complaint> complaint) {
        return register().take(CaseStep.RESUME_CLOCK, complaint, new CaseCommand.ResumeClock());
    }

    /**
     * Takes the longer time that the profile allows in exceptional cases.
     *
     * @param complaint the complaint
     * @param reason why
     * @param evidence that the client was told
     * @return the complaint with its later decision date
     */
    public Complaint extend(Ref<Complaint> complaint, String reason, Evidence... evidence) {
        var command = new CaseCommand.Extend(Confidential.of(reason), List.of(evidence));
        return register().take(CaseStep.EXTEND, complaint, command);
    }

    /**
     * Tells the client in writing why there is no decision yet, where the profile lets that stand for the decision.
     *
     * @param complaint the complaint
     * @param command why, and where the client can turn
     * @return the complaint, whose decision has no date any more
     */
    public Complaint hold(Ref<Complaint> complaint, CaseCommand.Hold command) {
        return register().take(CaseStep.HOLD, complaint, command);
    }

    /**
     * Records a promise to the client.
     *
     * @param complaint the complaint
     * @param promise what
     * @param due until when
     * @return the complaint with the promise
     */
    public Complaint promise(Ref<Complaint> complaint, String promise, LocalDate due) {
        return register().take(CaseStep.PROMISE, complaint, new CaseCommand.Promise(Confidential.of(promise), due));
    }

    /**
     * Records that a promise was kept.
     *
     * @param complaint the complaint
     * @param number which one, counted from 1
     * @param evidence what proves it
     * @return the complaint with the promise kept
     */
    public Complaint keepPromise(Ref<Complaint> complaint, int number, Evidence evidence) {
        return register().take(CaseStep.KEEP_PROMISE, complaint, new CaseCommand.KeepPromise(number, evidence));
    }

    /**
     * Approves a remedy whose amount needs a second person; a later approval replaces one that was not used.
     *
     * @param complaint the complaint that can be answered
     * @param remedy what the client may get
     * @return the complaint with the approval
     */
    public Complaint approveRemedy(Ref<Complaint> complaint, Remedy remedy) {
        return register().take(CaseStep.APPROVE_REMEDY, complaint, new CaseCommand.ApproveRemedy(remedy));
    }

    /**
     * Records that the remedy was carried out.
     *
     * @param complaint the complaint
     * @param evidence what proves it
     * @return the complaint with its remedy executed
     */
    public Complaint executeRemedy(Ref<Complaint> complaint, Evidence... evidence) {
        return register().take(CaseStep.EXECUTE_REMEDY, complaint, new CaseCommand.ExecuteRemedy(List.of(evidence)));
    }

    /**
     * Adds something that belongs to it.
     *
     * @param complaint the complaint
     * @param evidence what
     * @return the complaint with the evidence
     */
    public Complaint attach(Ref<Complaint> complaint, Evidence evidence) {
        return register().take(CaseStep.ATTACH, complaint, new CaseCommand.Attach(evidence));
    }

    /**
     * Records what it has cost.
     *
     * @param complaint the complaint
     * @param cost the amount, zero or more
     * @return the complaint with the cost
     */
    public Complaint recordCost(Ref<Complaint> complaint, Money cost) {
        return register().take(CaseStep.RECORD_COST, complaint, new CaseCommand.RecordCost(cost));
    }

    /**
     * Records how satisfied the client is with the handling; a later answer replaces the one before.
     *
     * @param complaint the closed complaint
     * @param score from 1 to 5
     * @return the complaint with the score
     */
    public Complaint rateHandling(Ref<Complaint> complaint, int score) {
        return register().take(CaseStep.RATE_HANDLING, complaint, new CaseCommand.RateHandling(score));
    }

    /**
     * Finds the complaints that come from a record of the host.
     *
     * @param source the host's record
     * @return usually one
     */
    public Stream<Complaint> of(ExternalRef source) {
        return walk(register().all().where(Criterion.is(ComplaintType.SOURCE, source.text())));
    }
}
