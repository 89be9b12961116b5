package org.qms4j.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qms4j.client.ClientId;
import org.qms4j.complaint.CaseNote.Communication.Direction;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.Money;
import org.qms4j.lifecycle.Input;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/** What can be asked of a complaint within a stage: what is kept about the case while it is handled, and after. */
public sealed interface CaseCommand {
    /**
     * Gives it to a handler.
     *
     * @param handler the host's id of the person
     */
    record Assign(@Text(max = 64) String handler) implements CaseCommand {}

    /**
     * Says who complains, once that is known.
     *
     * @param client the client
     */
    record Identify(ClientId client) implements CaseCommand {}

    /**
     * Says more exactly, or corrects, what it is about. What is left empty stays as it is.
     *
     * @param subject what it is about
     * @param category the host's name of what it is about, up to 120 characters
     * @param publicSide what is public about it
     * @param concerns people it is about as well: the host's ids
     */
    record Classify(
            Optional<@Valid Subject> subject,
            Optional<@Text(max = 120) String> category,
            Optional<@Valid PublicSide> publicSide,
            @Size(max = 20) List<@Text(max = 64) String> concerns)
            implements CaseCommand {
        /** {@inheritDoc} */
        public Classify {
            concerns = Input.list(concerns);
        }

        /**
         * Corrects the subject.
         *
         * @param matter what it is about
         * @return the command
         */
        public static Classify about(Subject matter) {
            return new Classify(Optional.of(matter), Optional.empty(), Optional.empty(), List.of());
        }

        /**
         * Corrects the category.
         *
         * @param category the host's name of it
         * @return the command
         */
        public static Classify under(String category) {
            return new Classify(Optional.empty(), Optional.of(category), Optional.empty(), List.of());
        }

        /**
         * Says that it is public.
         *
         * @param side what is known about that
         * @return the command
         */
        public static Classify published(PublicSide side) {
            return new Classify(Optional.empty(), Optional.empty(), Optional.of(side), List.of());
        }

        /**
         * Says whom it turned out to be about.
         *
         * @param people the host's ids
         * @return the command
         */
        public static Classify concerning(String... people) {
            return new Classify(Optional.empty(), Optional.empty(), Optional.empty(), List.of(people));
        }
    }

    /**
     * Records what was said.
     *
     * @param direction to whom
     * @param channel how
     * @param summary in short, up to 2,000 characters
     * @param evidence of it
     */
    record Communicate(
            Direction direction,
            Channel channel,
            Confidential<@Text(max = 2_000) String> summary,
            @Size(max = 100) List<@Valid Evidence> evidence)
            implements CaseCommand {
        /** {@inheritDoc} */
        public Communicate {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Stops the clock because the client has to do something.
     *
     * @param reason a code, such as {@code waiting-for-client}
     */
    record StopClock(@Text(max = 60) String reason) implements CaseCommand {}

    /** Lets the clock go on; open dates move by the time it stood still. */
    record ResumeClock() implements CaseCommand {}

    /**
     * Takes the longer time that the profile allows in exceptional cases.
     *
     * @param reason why, up to 1,000 characters
     * @param evidence that the client was told, at least one
     */
    record Extend(
            Confidential<@Text(max = 1_000) String> reason,
            @Size(max = 100) List<@Valid Evidence> evidence) implements CaseCommand {
        /** {@inheritDoc} */
        public Extend {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Tells the client in writing why there is no decision yet, where the profile lets that stand for the decision.
     *
     * @param reason why, up to 1,000 characters
     * @param externalRecourse the body outside that the client was told of, up to 200 characters
     * @param evidence that the client was told; none for somebody anonymous
     */
    record Hold(
            Confidential<@Text(max = 1_000) String> reason,
            @Text(max = 200) String externalRecourse,
            @Size(max = 100) List<@Valid Evidence> evidence)
            implements CaseCommand {
        /** {@inheritDoc} */
        public Hold {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Records a promise to the client.
     *
     * @param promise what, up to 1,000 characters
     * @param due until when
     */
    record Promise(Confidential<@Text(max = 1_000) String> promise, LocalDate due) implements CaseCommand {}

    /**
     * Records that a promise was kept.
     *
     * @param number which one, counted from 1
     * @param evidence what proves it
     */
    record KeepPromise(@Min(1) int number, @Valid Evidence evidence) implements CaseCommand {}

    /**
     * Approves a remedy before it is decided.
     *
     * @param remedy what the client may get
     */
    record ApproveRemedy(@Valid Remedy remedy) implements CaseCommand {}

    /**
     * Records that the remedy was carried out.
     *
     * @param evidence what proves it, at least one
     */
    record ExecuteRemedy(@Size(max = 100) List<@Valid Evidence> evidence) implements CaseCommand {
        /** {@inheritDoc} */
        public ExecuteRemedy {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Adds something that belongs to it.
     *
     * @param evidence what
     */
    record Attach(@Valid Evidence evidence) implements CaseCommand {}

    /**
     * Records what it has cost.
     *
     * @param cost the amount
     */
    record RecordCost(@Valid Money cost) implements CaseCommand {}

    /**
     * Records how satisfied the client is with the handling.
     *
     * @param score from 1 to 5
     */
    record RateHandling(@Min(1) @Max(5) int score) implements CaseCommand {}
}
