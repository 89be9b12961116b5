package org.qms4j.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.client.ClientId;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Input;
import org.qms4j.rule.Text;

/**
 * Takes a complaint in.
 *
 * @param id the host's reference; empty to have one made
 * @param channel how it came in
 * @param perception how the client sees it; the client's words are needed
 * @param complainant who complains
 * @param subject what it is about
 * @param source the host's own record of it
 * @param publicSide what was public about it
 * @param concerns the people it is about: the host's ids
 * @param safetySuspected whether somebody could come to harm
 * @param handler who handles it
 * @param profile which deadlines run; empty for the profile of the {@code Qms}
 * @param attachments what came with it
 */
@Value.Builder
public record ReceiveComplaint(
        Optional<ComplaintId> id,
        Channel channel,
        @Valid Perception perception,
        @Valid Complainant complainant,
        @Valid Subject subject,
        Optional<@Valid ExternalRef> source,
        Optional<@Valid PublicSide> publicSide,
        @Size(max = 20) List<@Text(max = 64) String> concerns,
        boolean safetySuspected,
        Optional<@Text(max = 64) String> handler,
        Optional<@Valid HandlingProfile> profile,
        @Size(max = 100) List<@Valid Evidence> attachments)
        implements WithReceiveComplaint {
    /** {@inheritDoc} */
    public ReceiveComplaint {
        concerns = Input.list(concerns);
        attachments = Input.list(attachments);
    }

    /**
     * Takes down what somebody said.
     *
     * @param channel how it came in
     * @param words word for word
     * @return an anonymous complaint about something unknown, to be made more precise
     */
    public static ReceiveComplaint of(Channel channel, String words) {
        return new ReceiveComplaint(
                Optional.empty(),
                channel,
                Perception.of(words),
                Complainant.anonymous(),
                Subject.unknown(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /**
     * Gives the host's own reference.
     *
     * @param reference the id
     * @return the command
     */
    public ReceiveComplaint as(ComplaintId reference) {
        return withId(reference);
    }

    /**
     * Says how the client sees it.
     *
     * @param view the perception
     * @return the command
     */
    public ReceiveComplaint perceivedAs(Perception view) {
        return withPerception(view);
    }

    /**
     * Says which client complains.
     *
     * @param client the client
     * @return the command
     */
    public ReceiveComplaint from(ClientId client) {
        return from(Complainant.of(client));
    }

    /**
     * Says who complains.
     *
     * @param person the complainant
     * @return the command
     */
    public ReceiveComplaint from(Complainant person) {
        return withComplainant(person);
    }

    /**
     * Says what it is about.
     *
     * @param matter the subject
     * @return the command
     */
    public ReceiveComplaint about(Subject matter) {
        return withSubject(matter);
    }

    /**
     * Says which record of the host it comes from.
     *
     * @param record a ticket, a message
     * @return the command
     */
    public ReceiveComplaint recordedAs(ExternalRef record) {
        return withSource(record);
    }

    /**
     * Says that it is public.
     *
     * @param published what is known about that
     * @return the command
     */
    public ReceiveComplaint published(PublicSide published) {
        return withPublicSide(published);
    }

    /**
     * Says whom it is about.
     *
     * @param people the host's ids
     * @return the command
     */
    public ReceiveComplaint concerning(String... people) {
        return withConcerns(List.of(people));
    }

    /**
     * Says that somebody could come to harm: it is assessed the same day.
     *
     * @return the command
     */
    public ReceiveComplaint unsafe() {
        return withSafetySuspected(true);
    }

    /**
     * Says who handles it.
     *
     * @param person the host's id
     * @return the command
     */
    public ReceiveComplaint handledBy(String person) {
        return withHandler(person);
    }

    /**
     * Says which deadlines run.
     *
     * @param terms the profile
     * @return the command
     */
    public ReceiveComplaint under(HandlingProfile terms) {
        return withProfile(terms);
    }
}
