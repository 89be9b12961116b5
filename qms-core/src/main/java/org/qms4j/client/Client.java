package org.qms4j.client;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Input;
import org.qms4j.lifecycle.Staged;
import org.qms4j.rule.Text;
import org.qms4j.spi.record.RecordKey;

/** A client of the organization, outside or inside it. */
@Value.Immutable
public abstract sealed class Client implements Staged<Client, ClientStage> permits ImmutableClient {
    /** After how many days without a touchpoint a client counts as dormant, if nothing else is said. */
    public static final int DORMANT_AFTER_DAYS = 365;

    Client() {}

    /**
     * Returns the id.
     *
     * @return unique among the organization's clients
     */
    public abstract ClientId id();

    @Override
    public RecordKey key() {
        return id().key();
    }

    /**
     * Returns where the client is kept.
     *
     * @return the host's own record
     */
    public abstract ExternalRef externalRef();

    /**
     * Returns what the client is.
     *
     * @return a person or an organization
     */
    public abstract Kind kind();

    /**
     * Returns where the client is.
     *
     * @return outside or inside the organization
     */
    public abstract Side side();

    /**
     * Returns the function an internal client stands for.
     *
     * @return present exactly for internal clients that stand for no process
     */
    public abstract Optional<String> function();

    /**
     * Returns the process an internal client stands for.
     *
     * @return present exactly for internal clients that stand for no function
     */
    public abstract Optional<ExternalRef> process();

    /**
     * Returns the segment.
     *
     * @return the host's name of it
     */
    public abstract Optional<String> segment();

    /**
     * Returns the industry.
     *
     * @return only for organizations
     */
    public abstract Optional<String> industry();

    /**
     * Returns who answers for the relationship.
     *
     * @return the host's id of the person
     */
    public abstract Optional<String> accountOwner();

    /**
     * Tells whether the client was named a main client, whatever its tier.
     *
     * @return true if so
     */
    public abstract boolean flaggedMain();

    /**
     * Returns the tiers the client was put in.
     *
     * @return the history, the first one first
     */
    public abstract List<TierChange> tiers();

    /**
     * Returns since when there is a relationship.
     *
     * @return the day, where known
     */
    public abstract Optional<LocalDate> relationshipStart();

    /**
     * Returns the contracts.
     *
     * @return the host's own records
     */
    public abstract List<ExternalRef> contracts();

    /**
     * Returns the people to talk to.
     *
     * @return the host's own records, not their names
     */
    public abstract List<ExternalRef> contacts();

    /**
     * Returns how the client wants to be served.
     *
     * @return the preferences
     */
    public abstract Preferences preferences();

    /**
     * Returns the contacts that took place.
     *
     * @return in the order in which they were recorded
     */
    public abstract List<Touchpoint> touchpoints();

    /**
     * Returns the client's share of the organization's revenue.
     *
     * @return from 0 to 1 by period, such as {@code 2026-Q3}
     */
    public abstract Map<String, BigDecimal> revenueShares();

    /**
     * Returns after how long without a touchpoint the client counts as dormant.
     *
     * @return in days
     */
    public abstract int dormantAfterDays();

    /**
     * Returns the tier the client is in.
     *
     * @return the latest one; empty if it was never put in one
     */
    public Optional<Tier> tier() {
        return tiers().isEmpty()
                ? Optional.empty()
                : Optional.of(tiers().get(tiers().size() - 1).tier());
    }

    /**
     * Tells whether this is a main client: one of tier A, or one that was named so.
     *
     * @return true if it is
     */
    public boolean isMainClient() {
        return flaggedMain() || tier().equals(Optional.of(Tier.A));
    }

    /**
     * Returns the day of the last contact.
     *
     * @return the latest touchpoint; empty if there was none
     */
    public Optional<LocalDate> lastTouch() {
        return touchpoints().stream().map(Touchpoint::on).max(Comparator.naturalOrder());
    }

    @Value.Check
    void check() {
        if (!side().isStoodFor(function(), process())) {
            throw new IllegalStateException(
                    "function, process: exactly one of them for internal clients, none for others");
        }
        if (kind() == Kind.PERSON && industry().isPresent()) {
            throw new IllegalStateException("industry: only for organizations");
        }
        if (isMainClient() && accountOwner().isEmpty()) {
            throw new IllegalStateException("accountOwner: a main client has one");
        }
    }

    @Override
    public String toString() {
        return "Client[" + id().value() + ", " + stage().name() + "]";
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableClient.Builder {
        Builder() {}
    }

    /** What a client is. */
    public enum Kind {
        /** A natural person. */
        PERSON,
        /** An organization. */
        ORGANIZATION
    }

    /** Where a client is. */
    public enum Side {
        /** Outside the organization. */
        EXTERNAL,
        /** Inside: a process or function that receives another's output. */
        INTERNAL;

        /** Who is inside stands for either a function or a process, who is outside for neither. */
        boolean isStoodFor(Optional<String> function, Optional<ExternalRef> process) {
            return this == INTERNAL
                    ? function.isPresent() != process.isPresent()
                    : function.isEmpty() && process.isEmpty();
        }
    }

    /** How much a client matters. */
    public enum Tier {
        /** Most. */
        A,
        /** Much. */
        B,
        /** Less. */
        C
    }

    /**
     * A tier the client was put in.
     *
     * @param tier the tier
     * @param on since when
     * @param by the id of who decided
     * @param reason a code, such as {@code abc-analysis}
     */
    public record TierChange(Tier tier, LocalDate on, String by, String reason) {}

    /**
     * How a client wants to be served.
     *
     * @param channels the preferred channels, the most preferred first: up to 20 of up to 60 characters
     * @param language the preferred language
     * @param accessibility what is needed to reach the client, as codes: up to 20 of up to 60 characters
     */
    public record Preferences(
            @Size(max = 20) List<@Text(max = 60) String> channels,
            Optional<Locale> language,
            @Size(max = 20) List<@Text(max = 60) String> accessibility) {
        /** {@inheritDoc} */
        public Preferences {
            channels = Input.list(channels);
            accessibility = Input.list(accessibility);
        }

        /**
         * Says nothing.
         *
         * @return no preferences
         */
        public static Preferences none() {
            return new Preferences(List.of(), Optional.empty(), List.of());
        }
    }
}
