package org.qms4j.nonconformity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Input;
import org.qms4j.nonconformity.CauseCandidate.Category;
import org.qms4j.nonconformity.CauseCandidate.Method;
import org.qms4j.nonconformity.CauseCandidate.Nature;
import org.qms4j.privacy.Confidential;
import org.qms4j.rule.Text;
import org.qms4j.spi.record.RecordKey;

/** What can be asked of nonconformities while they stay where they are. */
public sealed interface AnalysisCommand {
    /**
     * Proposes a cause.
     *
     * @param name the organization's code for it, up to 60 characters
     * @param method how it was found
     * @param category where it lies, if that is said
     * @param answer what it is, up to 1,000 characters
     * @param nature what that points to
     * @param evidence what shows it; it can also be found later
     */
    record Propose(
            @Text(max = 60) String name,
            Method method,
            Optional<Category> category,
            Confidential<@Text(max = 1_000) String> answer,
            Nature nature,
            @Size(max = 100) List<@Valid Evidence> evidence)
            implements AnalysisCommand {
        /** {@inheritDoc} */
        public Propose {
            evidence = Input.list(evidence);
        }

        /**
         * Proposes a cause that was found by asking why.
         *
         * @param name the organization's code for it
         * @param answer what it is
         * @param nature what that points to
         * @param evidence what shows it
         * @return the command
         */
        public static Propose why(String name, String answer, Nature nature, Evidence... evidence) {
            return new Propose(
                    name, Method.FIVE_WHY, Optional.empty(), Confidential.of(answer), nature, List.of(evidence));
        }

        /**
         * Proposes a cause on a branch of the diagram of causes and effect.
         *
         * @param name the organization's code for it
         * @param category the branch
         * @param answer what it is
         * @param evidence what shows it
         * @return the command, for something that the organization can change
         */
        public static Propose on(Category category, String name, String answer, Evidence... evidence) {
            return new Propose(
                    name,
                    Method.ISHIKAWA,
                    Optional.of(category),
                    Confidential.of(answer),
                    Nature.SYSTEMIC,
                    List.of(evidence));
        }
    }

    /**
     * Answers why the last answer was so.
     *
     * @param cause the name of the candidate
     * @param answer the answer, up to 1,000 characters
     * @param nature what it points to
     * @param evidence what shows it
     */
    record AskWhy(
            @Text(max = 60) String cause,
            Confidential<@Text(max = 1_000) String> answer,
            Nature nature,
            @Size(max = 100) List<@Valid Evidence> evidence)
            implements AnalysisCommand {
        /** {@inheritDoc} */
        public AskWhy {
            evidence = Input.list(evidence);
        }
    }

    /** Says what was found out about a candidate. */
    sealed interface Judging extends AnalysisCommand permits ConfirmCause, RefuteCause {
        /**
         * Returns which candidate.
         *
         * @return its name
         */
        String cause();

        /**
         * Returns what was found out.
         *
         * @return up to 1,000 characters
         */
        Confidential<String> finding();

        /**
         * Returns what shows it.
         *
         * @return at least one
         */
        List<Evidence> evidence();
    }

    /**
     * Says that it was so.
     *
     * @param cause the name of the candidate
     * @param finding what was found out, up to 1,000 characters
     * @param evidence what shows it; at least one
     */
    record ConfirmCause(
            @Text(max = 60) String cause,
            Confidential<@Text(max = 1_000) String> finding,
            @Size(max = 100) List<@Valid Evidence> evidence)
            implements Judging {
        /** {@inheritDoc} */
        public ConfirmCause {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Says that it was not so.
     *
     * @param cause the name of the candidate
     * @param finding what was found out, up to 1,000 characters
     * @param evidence what shows it; at least one
     */
    record RefuteCause(
            @Text(max = 60) String cause,
            Confidential<@Text(max = 1_000) String> finding,
            @Size(max = 100) List<@Valid Evidence> evidence)
            implements Judging {
        /** {@inheritDoc} */
        public RefuteCause {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Says why it was not noticed earlier.
     *
     * @param reason why, up to 1,000 characters
     * @param evidence what shows it
     */
    record ExplainEscape(
            Confidential<@Text(max = 1_000) String> reason,
            @Size(max = 100) List<@Valid Evidence> evidence) implements AnalysisCommand {
        /** {@inheritDoc} */
        public ExplainEscape {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Says whether others suffer the same.
     *
     * @param scope where was looked: clients, products, sites; up to 1,000 characters
     * @param result what was found, up to 1,000 characters
     * @param evidence what shows it; at least one
     */
    record CheckSimilar(
            Confidential<@Text(max = 1_000) String> scope,
            Confidential<@Text(max = 1_000) String> result,
            @Size(max = 100) List<@Valid Evidence> evidence)
            implements AnalysisCommand {
        /** {@inheritDoc} */
        public CheckSimilar {
            evidence = Input.list(evidence);
        }
    }

    /**
     * Records that it happened again.
     *
     * @param again the record that says so: another nonconformity, a complaint
     */
    record NoteRecurrence(RecordKey again) implements AnalysisCommand {}

    /**
     * Gives it to somebody.
     *
     * @param responsible the host's id of the person
     */
    record Assign(@Text(max = 64) String responsible) implements AnalysisCommand {}
}
