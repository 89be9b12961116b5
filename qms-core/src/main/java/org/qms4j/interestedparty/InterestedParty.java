package org.qms4j.interestedparty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.agenda.Dated;
import org.qms4j.client.ClientId;
import org.qms4j.lifecycle.Entered;
import org.qms4j.spi.record.RecordKey;

/** Somebody who affects what the organization does, is affected by it, or believes to be. */
@Value.Immutable
public abstract sealed class InterestedParty implements Dated<InterestedParty, InterestedPartyStage>
        permits ImmutableInterestedParty {
    /** Within how many days it is looked at after something happened. */
    public static final int SOON_DAYS = 30;

    /** After how many months a client is looked at again, if nothing else is said. */
    public static final int CLIENT_MONTHS = 3;

    /** After how many months anybody else is looked at again, if nothing else is said. */
    public static final int MONTHS = 6;

    InterestedParty() {}

    /**
     * Returns the id.
     *
     * @return unique among the organization's interested parties
     */
    public abstract InterestedPartyId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns what it is.
     *
     * @return the type
     */
    public abstract PartyType type();

    /**
     * Returns how people call it.
     *
     * @return the name; empty exactly for a client, which has its name where it is kept
     */
    public abstract Optional<String> name();

    /**
     * Returns the client it is.
     *
     * @return empty for everybody else and for clients as a group
     */
    public abstract Optional<ClientId> client();

    /**
     * Returns the segment of clients it is.
     *
     * @return the host's name of it
     */
    public abstract Optional<String> segment();

    /**
     * Returns what is known about it.
     *
     * @return as it was last said
     */
    public abstract PartyProfile profile();

    /**
     * Returns what it needs and hopes for.
     *
     * @return in the order in which it came to be known, what does not hold any more included
     */
    public abstract List<Need> needs();

    /**
     * Returns when it was settled what it needs.
     *
     * @return the first time and each time again
     */
    public abstract List<Evaluation> evaluations();

    /**
     * Returns what happened because of which it is looked at sooner.
     *
     * @return what happened since it was last settled
     */
    public abstract List<Happening> happenings();

    /** What it was like when it was last settled; empty before. */
    abstract Optional<Settled> settled();

    /**
     * Something that happened because of which an interested party is looked at sooner.
     *
     * @param entered when and by whom it was said
     * @param trigger what it was
     * @param record where it is on record; empty if it is not
     * @param due until when somebody has to look
     */
    public record Happening(Entered entered, Trigger trigger, Optional<RecordKey> record, LocalDate due) {}

    /**
     * Returns a need.
     *
     * @param id how it is called
     * @return the need; empty if there is none
     */
    public Optional<Need> need(String id) {
        return needs().stream().filter(need -> need.id().equals(id)).findFirst();
    }

    /**
     * Returns what it needs on a day.
     *
     * @param day the day
     * @return the needs that hold then
     */
    public List<Need> needsOn(LocalDate day) {
        return needs().stream().filter(need -> need.holdsOn(day)).toList();
    }

    private int months() {
        return profile().everyMonths().orElse(type() == PartyType.CLIENT ? CLIENT_MONTHS : MONTHS);
    }

    /**
     * Returns until when somebody has to look at it.
     *
     * @param last the day on which it was last settled, or identified if it never was
     * @return that day and the months between two looks, or earlier if something has happened
     */
    LocalDate due(LocalDate last) {
        LocalDate planned = last.plusMonths(months());
        return happenings().stream()
                .map(Happening::due)
                .filter(planned::isAfter)
                .min(LocalDate::compareTo)
                .orElse(planned);
    }

    /** From when the time to the next look is counted. */
    Entered lastSettled() {
        return evaluations().isEmpty()
                ? firstStage().entered()
                : evaluations().get(evaluations().size() - 1).entered();
    }

    /**
     * Tells whether it stands for all clients.
     *
     * @return true of clients that are neither one client nor a segment
     */
    public boolean isAllClients() {
        return type() == PartyType.CLIENT && client().isEmpty() && segment().isEmpty();
    }

    @Override
    public String toString() {
        return "InterestedParty[" + id().value() + ", " + type() + ", " + stage().name() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableInterestedParty.Builder {
        Builder() {}
    }
}
