package org.qms4j.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qms4j.client.ClientId;
import org.qms4j.evidence.Evidence;
import org.qms4j.privacy.Confidential;

/** What is noted about a complaint within its stages. */
public sealed interface CaseNote {
    /**
     * A time in which the clock stood still because the client had to do something.
     *
     * @param from the day it stopped
     * @param to the day it went on; empty while it stands
     * @param reason a code, such as {@code waiting-for-client}
     */
    record ClockStop(LocalDate from, Optional<LocalDate> to, String reason) implements CaseNote {}

    /**
     * More time for the decision.
     *
     * @param on the day on which it was taken
     * @param reason why
     * @param due until when the decision is due now
     * @param evidence that the client was told; none for somebody anonymous
     */
    record Extension(LocalDate on, Confidential<String> reason, LocalDate due, List<Evidence> evidence)
            implements CaseNote {
        /** {@inheritDoc} */
        public Extension {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A written answer that stood for the decision (FCA Handbook, DISP 1.6.2).
     *
     * @param on the day
     * @param reason why there is no decision yet
     * @param due until when one of the two was due
     * @param externalRecourse the body outside that the client was told of
     * @param evidence that the client was told; none for somebody anonymous
     */
    record Holding(
            LocalDate on, Confidential<String> reason, LocalDate due, String externalRecourse, List<Evidence> evidence)
            implements CaseNote {
        /** {@inheritDoc} */
        public Holding {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What a complaint was said to be about, until somebody knew better. What was not corrected is empty.
     *
     * @param on the day of the correction
     * @param by the id of who corrected it
     * @param subject the subject until then
     * @param category the category until then
     * @param publicSide what was known to be public until then
     * @param client the client until then
     */
    record Correction(
            LocalDate on,
            String by,
            Optional<Subject> subject,
            Optional<String> category,
            Optional<PublicSide> publicSide,
            Optional<ClientId> client)
            implements CaseNote {
        static Correction of(LocalDate on, String by) {
            return new Correction(on, by, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        Correction client(ClientId before) {
            return new Correction(on, by, subject, category, publicSide, Optional.of(before));
        }
    }

    /**
     * That a remedy was carried out, or a part of it.
     *
     * @param on the day
     * @param evidence what proves it
     */
    record Execution(LocalDate on, List<Evidence> evidence) implements CaseNote {
        /** {@inheritDoc} */
        public Execution {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Something that was said.
     *
     * @param on the day
     * @param direction to whom
     * @param channel how
     * @param summary in short
     * @param evidence of it
     */
    record Communication(
            LocalDate on, Direction direction, Channel channel, Confidential<String> summary, List<Evidence> evidence)
            implements CaseNote {
        /** {@inheritDoc} */
        public Communication {
            evidence = List.copyOf(evidence);
        }

        /** To whom something was said. */
        public enum Direction {
            /** To the client. */
            TO_CLIENT,
            /** By the client. */
            FROM_CLIENT
        }
    }

    /**
     * Something the client was promised.
     *
     * @param promise what
     * @param made when it was promised
     * @param due until when
     * @param kept what proves that it was kept; empty as long as it was not
     */
    record Commitment(Confidential<String> promise, Instant made, LocalDate due, Optional<Evidence> kept)
            implements CaseNote {}
}
