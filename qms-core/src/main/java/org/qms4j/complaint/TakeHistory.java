package org.qms4j.complaint;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.rule.Text;

/**
 * Takes in a complaint that was handled elsewhere before. What the source does not say stays empty.
 *
 * @param id the host's reference; empty to have one made
 * @param receivedOn the day on which it came in there
 * @param channel how it came in
 * @param perception how the client saw it, as far as the source says
 * @param complainant who complained, as far as the source says
 * @param subject what it was about
 * @param reason why it is taken in: a code, such as {@code migration}
 * @param source what the knowledge comes from
 * @param recordedAs the record there
 * @param outcome how it ended
 * @param forwardedOn when it was passed on to who had to answer
 * @param answeredInTime whether it was answered in time
 * @param disputed whether the client disputed the answer
 * @param answer what the answer was, as the source codes it
 */
@Value.Builder
public record TakeHistory(
        Optional<ComplaintId> id,
        LocalDate receivedOn,
        Channel channel,
        @Valid Perception perception,
        @Valid Complainant complainant,
        @Valid Subject subject,
        @Text(max = 60) String reason,
        @Valid Evidence source,
        Optional<@Valid ExternalRef> recordedAs,
        Outcome outcome,
        Optional<LocalDate> forwardedOn,
        Optional<Boolean> answeredInTime,
        Optional<Boolean> disputed,
        Optional<@Text(max = 200) String> answer)
        implements WithTakeHistory {
    /**
     * Takes in a complaint of which the source says nothing more; the {@code with} methods add what it does say.
     *
     * @param receivedOn the day on which it came in there
     * @param channel how it came in
     * @param outcome how it ended
     * @param reason why it is taken in: a code, such as {@code migration}
     * @param source what the knowledge comes from
     * @return the command
     */
    public static TakeHistory of(
            LocalDate receivedOn, Channel channel, Outcome outcome, String reason, Evidence source) {
        return new TakeHistory(
                Optional.empty(),
                receivedOn,
                channel,
                Perception.unknown(),
                Complainant.anonymous(),
                Subject.unknown(),
                reason,
                source,
                Optional.empty(),
                outcome,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
