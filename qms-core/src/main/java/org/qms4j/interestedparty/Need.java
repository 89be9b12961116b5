package org.qms4j.interestedparty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;

/**
 * What an interested party requires or hopes for.
 *
 * @param id how it is called, unique among the party's needs: up to 64 characters
 * @param statement what it is, up to 1,000 characters
 * @param expression whether it was said, is taken for granted or is imposed
 * @param horizon whether it is there today or to come
 * @param research how it became known; empty if nobody asked
 * @param priority from 1 for the least to 5 for the most important; empty until it is weighed
 * @param answer whether the quality management system takes it up; empty until that is decided
 * @param climateRelated whether it has to do with climate change
 * @param validFrom from which day on; empty if since ever
 * @param validTo until which day, that one included; empty if it goes on
 */
@Value.Builder
public record Need(
        @Text(max = 64) String id,
        Confidential<@Text(max = 1_000) String> statement,
        Expression expression,
        Horizon horizon,
        Optional<@Valid Research> research,
        Optional<@Min(1) @Max(5) Integer> priority,
        Optional<@Valid Answer> answer,
        boolean climateRelated,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo)
        implements WithNeed {
    /**
     * Says what somebody needs today.
     *
     * @param id how it is called
     * @param statement what it is
     * @return a need that was said, neither weighed nor answered yet
     */
    public static Need of(String id, String statement) {
        return new Need(
                id,
                Confidential.of(statement),
                Expression.STATED,
                Horizon.CURRENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Says that it is weighed and taken up.
     *
     * @param weight the priority, from 1 to 5
     * @param reason why it is taken up
     * @return the need
     */
    public Need takenUp(int weight, String reason) {
        return withPriority(weight).withAnswer(new Answer(true, Confidential.of(reason)));
    }

    /**
     * Says that it is weighed and not taken up.
     *
     * @param weight the priority, from 1 to 5
     * @param reason why it is not
     * @return the need
     */
    public Need leftOut(int weight, String reason) {
        return withPriority(weight).withAnswer(new Answer(false, Confidential.of(reason)));
    }

    /**
     * Tells whether it is weighed and decided.
     *
     * @return true if it has a priority and an answer
     */
    public boolean isDecided() {
        return priority.isPresent() && answer.isPresent();
    }

    /**
     * Tells whether the quality management system takes it up.
     *
     * @return false, too, while that is undecided
     */
    public boolean isTakenUp() {
        return answer.filter(Answer::takenUp).isPresent();
    }

    /**
     * Tells whether somebody needs it on a day.
     *
     * @param day the day
     * @return true from the first to the last day
     */
    public boolean holdsOn(LocalDate day) {
        return validFrom.filter(day::isBefore).isEmpty()
                && validTo.filter(day::isAfter).isEmpty();
    }

    /** How a need is known. */
    public enum Expression {
        /** Somebody said it. */
        STATED,
        /** It is taken for granted. */
        IMPLIED,
        /** A law or an authority imposes it. */
        OBLIGATORY
    }

    /** When a need is there. */
    public enum Horizon {
        /** Today. */
        CURRENT,
        /** It is to come. */
        FUTURE
    }

    /**
     * How a need became known.
     *
     * @param method such as {@code interviews}, up to 120 characters
     * @param on when
     * @param sample how many were asked; empty where that says nothing
     * @param findings where it is written what was found
     */
    public record Research(
            @Text(max = 120) String method,
            LocalDate on,
            Optional<@Min(1) Integer> sample,
            Optional<@Valid ExternalRef> findings) {
        /**
         * Names the method.
         *
         * @param method how it was found out
         * @param on when
         * @return the research
         */
        public static Research of(String method, LocalDate on) {
            return new Research(method, on, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Whether the quality management system takes a need up.
     *
     * @param takenUp whether it does
     * @param reason why, up to 1,000 characters
     */
    public record Answer(boolean takenUp, Confidential<@Text(max = 1_000) String> reason) {}
}
