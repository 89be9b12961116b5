package org.qms4j.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.qms4j.actionitem.ActionItemId;
import org.qms4j.complaint.ComplaintStage.NonconformityDecision;
import org.qms4j.complaint.ComplaintStage.ReopenReason;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Input;
import org.qms4j.lifecycle.Ref;
import org.qms4j.nonconformity.Nonconformity;
import org.qms4j.nonconformity.NonconformityId;
import org.qms4j.privacy.Confidential;
import org.qms4j.privacy.Personal;
import org.qms4j.rule.Text;

/**
 * What leads a complaint from stage to stage, apart from {@link ReceiveComplaint} with which each of them begins. What
 * is asked within a stage is a {@link CaseCommand}.
 */
public sealed interface ComplaintCommand {
    /**
     * Tells the client that the complaint has come in.
     *
     * @param evidence that it was told; none for somebody anonymous
     */
    record Acknowledge(@Size(max = 100) List<@Valid Evidence> evidence) implements ComplaintCommand {
        /** {@inheritDoc} */
        public Acknowledge {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Takes a first look.
     *
     * @param triage what is seen
     * @param immediateAction what was done at once, where something had to be; up to 2,000 characters
     */
    record Assess(@Valid Triage triage, Optional<Confidential<@Text(max = 2_000) String>> immediateAction)
            implements ComplaintCommand {
        /**
         * Judges a complaint that asks for nothing at once.
         *
         * @param triage what is seen
         * @return the command
         */
        public static Assess of(Triage triage) {
            return new Assess(triage, Optional.empty());
        }

        /**
         * Says what was done at once.
         *
         * @param action what
         * @return the command
         */
        public Assess doingAtOnce(String action) {
            return new Assess(triage, Optional.of(Confidential.of(action)));
        }
    }

    /**
     * Finds out what happened.
     *
     * @param depth how deep
     */
    record Investigate(Triage.Depth depth) implements ComplaintCommand {}

    /**
     * Puts it right on the spot.
     *
     * @param done what was done, up to 2,000 characters
     * @param validity whether it is valid
     * @param cause why it came to it
     * @param evidence that it was done, at least one
     */
    record ResolveAtOnce(
            Confidential<@Text(max = 2_000) String> done,
            Validity validity,
            @Valid Cause cause,
            @Size(max = 100) List<@Valid Evidence> evidence)
            implements ComplaintCommand {
        /** {@inheritDoc} */
        public ResolveAtOnce {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Says what was found.
     *
     * @param findings what, up to 20,000 characters
     * @param validity whether it is valid
     * @param cause why it came to it
     */
    record PrepareResponse(
            Confidential<@Text(max = 20_000) String> findings,
            Validity validity,
            @Valid Cause cause) implements ComplaintCommand {}

    /**
     * Tells the client the decision.
     *
     * @param decision what was decided, up to 20,000 characters
     * @param remedy what the client gets, if anything
     * @param internalRecourse whether the client was told that it can be decided anew inside
     * @param externalRecourse the body outside that the client was told of, if there is one
     * @param evidence that the client was told; none for somebody anonymous
     */
    record CommunicateDecision(
            Confidential<@Text(max = 20_000) String> decision,
            Optional<@Valid Remedy> remedy,
            boolean internalRecourse,
            Optional<@Text(max = 200) String> externalRecourse,
            @Size(max = 100) List<@Valid Evidence> evidence)
            implements ComplaintCommand {
        /** {@inheritDoc} */
        public CommunicateDecision {
            evidence = Input.list(evidence);
        }

        /**
         * Tells a decision without remedy that can be decided anew inside.
         *
         * @param decision what was decided
         * @param evidence that the client was told
         * @return the command
         */
        public static CommunicateDecision of(String decision, Evidence... evidence) {
            return new CommunicateDecision(
                    Confidential.of(decision), Optional.empty(), true, Optional.empty(), List.of(evidence));
        }

        /**
         * Adds what the client gets.
         *
         * @param what the remedy
         * @return the command
         */
        public CommunicateDecision with(Remedy what) {
            return new CommunicateDecision(decision, Optional.of(what), internalRecourse, externalRecourse, evidence);
        }

        /**
         * Adds the body outside that the client was told of.
         *
         * @param body its name
         * @return the command
         */
        public CommunicateDecision naming(String body) {
            return new CommunicateDecision(decision, remedy, internalRecourse, Optional.of(body), evidence);
        }
    }

    /**
     * Records that the client agrees.
     *
     * @param statement what the client said, up to 2,000 characters; needed if there is no evidence
     * @param evidence that the client agrees; needed if there is no statement
     */
    record Accept(
            Optional<Personal<@Text(max = 2_000) String>> statement,
            @Size(max = 100) List<@Valid Evidence> evidence) implements ComplaintCommand {
        /** {@inheritDoc} */
        public Accept {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Records that the client does not agree.
     *
     * @param statement what the client said, up to 2,000 characters
     */
    record Reject(Personal<@Text(max = 2_000) String> statement) implements ComplaintCommand {}

    /** Records that the client has not answered in time. */
    record Lapse() implements ComplaintCommand {}

    /**
     * Has somebody else in the organization decide anew.
     *
     * @param decider the host's id of who decides now
     */
    record Escalate(@Text(max = 64) String decider) implements ComplaintCommand {}

    /**
     * Records that the client has gone to an external body.
     *
     * @param dispute the dispute there
     */
    record Dispute(@Valid ExternalRef dispute) implements ComplaintCommand {}

    /**
     * Records what came out at the external body.
     *
     * @param outcome what, up to 2,000 characters
     * @param evidence of it, at least one
     */
    record EndDispute(
            Confidential<@Text(max = 2_000) String> outcome,
            @Size(max = 100) List<@Valid Evidence> evidence) implements ComplaintCommand {
        /** {@inheritDoc} */
        public EndDispute {
            evidence = Input.list(evidence);
        }
    }

    /** Records that the client has left it at the rejection. */
    record ExhaustRecourse() implements ComplaintCommand {}

    /**
     * Closes the complaint.
     *
     * @param nonconformity the decision about a nonconformity, needed where the complaint was upheld
     * @param informed evidence that the client was informed; none for somebody anonymous
     * @param action the action item for the information that was missing, where that was the cause
     * @param lessons what was learnt, up to 2,000 characters
     */
    record Close(
            Optional<@Valid NonconformityDecision> nonconformity,
            @Size(max = 100) List<@Valid Evidence> informed,
            Optional<ActionItemId> action,
            Optional<Confidential<@Text(max = 2_000) String>> lessons)
            implements ComplaintCommand {
        /** {@inheritDoc} */
        public Close {
            informed = Input.list(informed);
        }

        /**
         * Closes with evidence that the client was informed.
         *
         * @param informed the evidence
         * @return the command
         */
        public static Close informing(Evidence... informed) {
            return new Close(Optional.empty(), List.of(informed), Optional.empty(), Optional.empty());
        }

        /**
         * Says which nonconformity is opened. To open it and close the complaint in one go, do both in
         * {@code Session.atomically}.
         *
         * @param nonconformity the nonconformity, which comes from this complaint
         * @param reason why
         * @return the command
         */
        public Close openingNonconformity(Ref<Nonconformity> nonconformity, String reason) {
            var opened = NonconformityId.of(nonconformity.key().id());
            return deciding(new NonconformityDecision(true, Confidential.of(reason), Optional.of(opened)));
        }

        /**
         * Says that none is opened.
         *
         * @param reason why not
         * @return the command
         */
        public Close withoutNonconformity(String reason) {
            return deciding(new NonconformityDecision(false, Confidential.of(reason), Optional.empty()));
        }

        private Close deciding(NonconformityDecision decision) {
            return new Close(Optional.of(decision), informed, action, lessons);
        }

        /**
         * Names the action item for the information that was missing.
         *
         * @param item the action item
         * @return the command
         */
        public Close improving(ActionItemId item) {
            return new Close(nonconformity, informed, Optional.of(item), lessons);
        }

        /**
         * Says what was learnt.
         *
         * @param text what
         * @return the command
         */
        public Close learning(String text) {
            return new Close(nonconformity, informed, action, Optional.of(Confidential.of(text)));
        }
    }

    /**
     * Opens a closed complaint again, or one that was taken for a duplicate.
     *
     * @param reason why
     * @param explanation what has come up, up to 2,000 characters
     */
    record Reopen(ReopenReason reason, Confidential<@Text(max = 2_000) String> explanation)
            implements ComplaintCommand {}

    /**
     * Records that the client takes it back.
     *
     * @param evidence of what the client said, at least one
     */
    record Withdraw(@Size(max = 100) List<@Valid Evidence> evidence) implements ComplaintCommand {
        /** {@inheritDoc} */
        public Withdraw {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Says that it is the same as another one.
     *
     * @param of the one that goes on; itself no duplicate
     */
    record MarkDuplicate(ComplaintId of) implements ComplaintCommand {}

    /**
     * Says that it should not be in the register: it was entered by mistake.
     *
     * @param reason why, up to 1,000 characters
     */
    record Void(Confidential<@Text(max = 1_000) String> reason) implements ComplaintCommand {}
}
