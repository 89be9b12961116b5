package org.qms4j.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Stage;
import org.qms4j.nonconformity.NonconformityId;
import org.qms4j.privacy.Confidential;
import org.qms4j.privacy.Personal;
import org.qms4j.rule.Text;

/** Where a complaint stands, after the steps of ISO 10002:2018, 7.2 to 7.9. Each stage holds what it guarantees. */
public sealed interface ComplaintStage extends Stage {
    /** Has ended, and can be opened again. */
    sealed interface Reopenable extends ComplaintStage permits Closed, Duplicate {}

    /** Counts as a complaint, handled or not: it can turn out to have been entered by mistake. */
    sealed interface Voidable extends ComplaintStage permits Open, Closed, Historical {}

    /** It can be replied to where everybody can read it; a duplicate is replied to where the other one is handled. */
    sealed interface Replyable extends ComplaintStage permits Open, Closed, Withdrawn {}

    /** Not final: it can be withdrawn, or turn out to be a duplicate. */
    sealed interface Open extends Voidable, Replyable
            permits Received,
                    Undecided,
                    DecisionCommunicated,
                    Accepted,
                    NoReply,
                    Rejected,
                    Disputed,
                    DisputeEnded,
                    RecourseExhausted {}

    /** Acknowledged, and no decision has been communicated in this round. */
    sealed interface Undecided extends Open
            permits Acknowledged,
                    Assessed,
                    Investigating,
                    ResolvedAtOnce,
                    ResponsePrepared,
                    EscalatedInternal,
                    Reopened {}

    /** Waiting for the first look, or for another one. */
    sealed interface Assessable extends ComplaintStage permits Acknowledged, Reopened {}

    /** Ready to be investigated, or investigated anew. */
    sealed interface Investigable extends ComplaintStage permits Assessed, EscalatedInternal, Reopened {}

    /** What was found out, so that the client can be answered. */
    sealed interface Answerable extends ComplaintStage permits ResolvedAtOnce, ResponsePrepared {
        /**
         * Returns whether the organization finds the complaint valid.
         *
         * @return the validity
         */
        Validity validity();

        /**
         * Returns why it came to the complaint.
         *
         * @return the cause
         */
        Cause cause();
    }

    /** A decision has been communicated: the remedy in it can be carried out. */
    sealed interface Decided extends ComplaintStage permits DecisionCommunicated, Rejected, Settled, Disputed {}

    /** Nothing more is to be answered: it can be closed. */
    sealed interface Settled extends Decided permits Accepted, NoReply, DisputeEnded, RecourseExhausted {}

    /**
     * It has come in.
     *
     * @param entered when and by whom
     */
    record Received(Entered entered) implements Open {}

    /**
     * The client knows that it has come in.
     *
     * @param entered when and by whom
     * @param evidence of the acknowledgement; none for somebody anonymous
     */
    record Acknowledged(Entered entered, List<Evidence> evidence) implements Undecided, Assessable {
        /** {@inheritDoc} */
        public Acknowledged {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Somebody has taken a first look.
     *
     * @param entered when and by whom
     * @param triage what was seen
     * @param immediateAction what was done at once, where something had to be
     */
    record Assessed(Entered entered, Triage triage, Optional<Confidential<String>> immediateAction)
            implements Undecided, Investigable {}

    /**
     * Somebody finds out what happened.
     *
     * @param entered when and by whom
     * @param depth how deep
     */
    record Investigating(Entered entered, Triage.Depth depth) implements Undecided {}

    /**
     * It was put right on the spot.
     *
     * @param entered when and by whom
     * @param done what was done
     * @param validity whether it is valid
     * @param cause why it came to it
     * @param evidence that it was done
     */
    record ResolvedAtOnce(
            Entered entered, Confidential<String> done, Validity validity, Cause cause, List<Evidence> evidence)
            implements Undecided, Answerable {
        /** {@inheritDoc} */
        public ResolvedAtOnce {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * It is known what happened.
     *
     * @param entered when and by whom
     * @param findings what was found
     * @param validity whether it is valid
     * @param cause why it came to it
     */
    record ResponsePrepared(Entered entered, Confidential<String> findings, Validity validity, Cause cause)
            implements Undecided, Answerable {}

    /**
     * The client knows the decision, the remedy and what can be done against it.
     *
     * @param entered when and by whom
     * @param decision what was decided
     * @param decidedBy the id of who decided
     * @param remedy what the client gets, if anything
     * @param approval who approved which remedy, where somebody did
     * @param recourse what the client was told about further steps
     * @param due until when it was due; empty if it had no date
     * @param evidence that it was communicated; none for somebody anonymous
     */
    record DecisionCommunicated(
            Entered entered,
            Confidential<String> decision,
            String decidedBy,
            Optional<Remedy> remedy,
            Optional<Approval> approval,
            Recourse recourse,
            Optional<LocalDate> due,
            List<Evidence> evidence)
            implements Open, Decided {
        /** {@inheritDoc} */
        public DecisionCommunicated {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The client agrees.
     *
     * @param entered when and by whom it was recorded
     * @param statement what the client said, if that was taken down
     * @param evidence that the client agrees, if there is any
     */
    record Accepted(Entered entered, Optional<Personal<String>> statement, List<Evidence> evidence)
            implements Open, Settled {
        /** {@inheritDoc} */
        public Accepted {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The client has not answered in time.
     *
     * @param entered when and by whom it was recorded
     */
    record NoReply(Entered entered) implements Open, Settled {}

    /**
     * The client does not agree.
     *
     * @param entered when and by whom it was recorded
     * @param statement what the client said
     */
    record Rejected(Entered entered, Personal<String> statement) implements Open, Decided {}

    /**
     * Somebody else in the organization decides anew.
     *
     * @param entered when and by whom
     * @param level how often that has happened, from 1
     * @param decider the id of who decides now
     */
    record EscalatedInternal(Entered entered, int level, String decider) implements Undecided, Investigable {}

    /**
     * It is before an external body (ISO 10003).
     *
     * @param entered when and by whom it was recorded
     * @param dispute the dispute there
     */
    record Disputed(Entered entered, ExternalRef dispute) implements Open, Decided {}

    /**
     * The external body is done with it.
     *
     * @param entered when and by whom it was recorded
     * @param outcome what came out
     * @param evidence of the outcome
     */
    record DisputeEnded(Entered entered, Confidential<String> outcome, List<Evidence> evidence)
            implements Open, Settled {
        /** {@inheritDoc} */
        public DisputeEnded {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Everything inside was offered, everything outside was named, and the client has left it there.
     *
     * @param entered when and by whom it was recorded
     */
    record RecourseExhausted(Entered entered) implements Open, Settled {}

    /**
     * It is closed.
     *
     * @param entered when and by whom
     * @param nonconformity the decision about a nonconformity, where the complaint was upheld
     * @param informed evidence that the client was informed; none for somebody anonymous
     * @param action the action item for the information that was missing, where one was named
     * @param lessons what was learnt, if anything
     */
    record Closed(
            Entered entered,
            Optional<NonconformityDecision> nonconformity,
            List<Evidence> informed,
            Optional<ActionItemId> action,
            Optional<Confidential<String>> lessons)
            implements Voidable, Reopenable, Replyable {
        /** {@inheritDoc} */
        public Closed {
            informed = List.copyOf(informed);
        }
    }

    /**
     * It was closed too early, or taken for another one.
     *
     * @param entered when and by whom
     * @param reason why
     * @param explanation what has come up
     */
    record Reopened(Entered entered, ReopenReason reason, Confidential<String> explanation)
            implements Undecided, Assessable, Investigable {}

    /**
     * The client has taken it back.
     *
     * @param entered when and by whom it was recorded
     * @param evidence of what the client said
     */
    record Withdrawn(Entered entered, List<Evidence> evidence) implements Replyable {
        /** {@inheritDoc} */
        public Withdrawn {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * It is the same as another one, which goes on.
     *
     * @param entered when and by whom
     * @param of the one that goes on
     */
    record Duplicate(Entered entered, ComplaintId of) implements Reopenable {}

    /**
     * It was handled elsewhere before; nothing is made up about it.
     *
     * @param entered when and by whom it was taken in
     * @param outcome how it ended there
     * @param source what the knowledge comes from
     * @param forwardedOn when it was passed on to who had to answer
     * @param answeredInTime whether it was answered in time
     * @param disputed whether the client disputed the answer
     * @param answer what the answer was, as the source codes it
     */
    record Historical(
            Entered entered,
            Outcome outcome,
            Evidence source,
            Optional<LocalDate> forwardedOn,
            Optional<Boolean> answeredInTime,
            Optional<Boolean> disputed,
            Optional<String> answer)
            implements Voidable {}

    /**
     * It was entered by mistake and counts nowhere; what it was stays readable.
     *
     * @param entered when and by whom
     * @param reason why
     */
    record Voided(Entered entered, Confidential<String> reason) implements ComplaintStage {}

    /** How a complaint from history ended, as its source says. */
    enum Outcome {
        /** It did not end. */
        OPEN,
        /** It was closed. */
        CLOSED,
        /** It was answered, and the client did not agree. */
        DECISION_REJECTED
    }

    /** Why a closed complaint is opened again. */
    enum ReopenReason {
        /** Something has come to light. */
        NEW_INFORMATION,
        /** It has happened again. */
        RECURRENCE,
        /** It was taken for the same as another one, and is not, or that one was entered by mistake. */
        NO_DUPLICATE
    }

    /**
     * That somebody else agreed to a remedy before it was decided.
     *
     * @param entered when, and by whom
     * @param remedy what was approved
     */
    record Approval(Entered entered, Remedy remedy) {}

    /**
     * What a client was told about further steps.
     *
     * @param internal whether the decision can be decided anew inside the organization
     * @param external the body outside that can be turned to, if there is one
     */
    record Recourse(boolean internal, Optional<String> external) {}

    /**
     * Whether a nonconformity is opened (ISO 9001:2015, 10.2.1). The standard knows no threshold; the decision is
     * recorded either way.
     *
     * @param needed whether one is opened
     * @param reason why, or why not; up to 1,000 characters
     * @param nonconformity the one that is opened; needed if one is
     */
    record NonconformityDecision(
            boolean needed, Confidential<@Text(max = 1_000) String> reason, Optional<NonconformityId> nonconformity) {}
}
