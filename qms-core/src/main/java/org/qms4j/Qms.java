package org.qms4j;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qms4j.actionitem.ActionItemStep;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Gate;
import org.qms4j.actor.Role;
import org.qms4j.actor.RoleTable;
import org.qms4j.client.ClientStep;
import org.qms4j.complaint.ComplaintStep;
import org.qms4j.customerfocus.AlignmentStep;
import org.qms4j.disclosure.DisclosureStep;
import org.qms4j.idea.IdeaStep;
import org.qms4j.improvement.ImprovementStep;
import org.qms4j.interestedparty.InterestedPartyStep;
import org.qms4j.journal.Journal;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Office;
import org.qms4j.lifecycle.Situation;
import org.qms4j.lifecycle.Staged;
import org.qms4j.nonconformity.NonconformityStep;
import org.qms4j.notification.Dispatch;
import org.qms4j.offering.OfferingStep;
import org.qms4j.ownedchannel.OwnedChannelStep;
import org.qms4j.process.ProcessStep;
import org.qms4j.processnetwork.NetworkVersionStep;
import org.qms4j.requirement.RequirementStep;
import org.qms4j.spi.AccessPolicy;
import org.qms4j.spi.ExposureSource;
import org.qms4j.spi.IdGenerator;
import org.qms4j.spi.Notifier;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.spi.audit.CheckpointAnchor;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.Store;
import org.qms4j.spi.store.StoreInfo;
import org.qms4j.spi.store.StoreInfo.Durability;

/**
 * A quality management system on a store. It is built once, is thread-safe and holds nothing but its settings: no
 * thread, no cache, no state of its own. The store stays the host's to close.
 *
 * <pre>{@code
 * Qms qms = Qms.builder(new InMemoryStore()).build();
 * Session acme = qms.session(OrganizationId.of("acme"), Actor.of("anna", Role.COMPLAINT_HANDLER));
 * Complaint complaint = acme.complaints().receive(ReceiveComplaint.of(Channel.EMAIL, "The pump arrived broken"));
 * }</pre>
 */
public final class Qms {
    private static final List<Lifecycle<? extends Staged<?, ?>>> LIFECYCLES = List.of(
            ActionItemStep.LIFECYCLE,
            AlignmentStep.LIFECYCLE,
            ClientStep.LIFECYCLE,
            ComplaintStep.LIFECYCLE,
            DisclosureStep.LIFECYCLE,
            IdeaStep.LIFECYCLE,
            ImprovementStep.LIFECYCLE,
            InterestedPartyStep.LIFECYCLE,
            NetworkVersionStep.LIFECYCLE,
            NonconformityStep.LIFECYCLE,
            OfferingStep.LIFECYCLE,
            OwnedChannelStep.LIFECYCLE,
            ProcessStep.LIFECYCLE,
            RequirementStep.LIFECYCLE);

    private final Office office;
    private final Dispatch dispatch;
    private final Profile profile;
    private final ExposureSource exposures;

    private Qms(Office office, Dispatch dispatch, Profile profile, ExposureSource exposures) {
        this.office = office;
        this.dispatch = dispatch;
        this.profile = profile;
        this.exposures = exposures;
    }

    /**
     * Begins to build.
     *
     * @param store where records are kept
     * @return a builder with sensible defaults for everything else
     */
    public static Builder builder(Store store) {
        return new Builder(store);
    }

    /**
     * Opens a session. It costs nothing and is not closed.
     *
     * @param organization the organization whose records are worked on
     * @param actor who works on them
     * @return everything the actor may do there
     */
    public Session session(OrganizationId organization, Actor actor) {
        return Session.in(office, profile, exposures, organization, actor);
    }

    /**
     * Returns what every role may do.
     *
     * @return the published table
     */
    public RoleTable roleTable() {
        return office.gate().table();
    }

    /**
     * Returns the types of records with their steps, for a host that shows them.
     *
     * @return the lifecycles
     */
    public static List<Lifecycle<? extends Staged<?, ?>>> lifecycles() {
        return LIFECYCLES;
    }

    /**
     * Returns what delivers notifications. The host calls {@link Dispatch#run} as often as it likes, on as many nodes
     * as it likes; nothing is delivered otherwise.
     *
     * @return the dispatch; what it owes is volatile if the store has no outbox
     */
    public Dispatch dispatch() {
        return dispatch;
    }

    /** Builds a {@link Qms}. Everything but the store has a default. */
    public static final class Builder {
        private final Store store;
        private Clock clock = Clock.systemUTC();
        private ZoneId zone = ZoneOffset.UTC;
        private WorkingCalendar calendar = WorkingCalendar.mondayToFriday();
        private Notifier notifier = Notifier.none();
        private AccessPolicy policy = AccessPolicy.roleTableOnly();
        private Profile profile = Profile.standard();
        private ExposureSource exposures = ExposureSource.none();
        private CheckpointAnchor anchor = CheckpointAnchor.none();
        private @Nullable IdGenerator ids;

        private Builder(Store store) {
            this.store = store;
        }

        /**
         * Sets who delivers messages; nobody by default.
         *
         * @param deliverer the host's notifier
         * @return this builder
         */
        public Builder notifier(Notifier deliverer) {
            this.notifier = deliverer;
            return this;
        }

        /**
         * Sets where the time comes from; the system clock by default.
         *
         * @param source the clock
         * @return this builder
         */
        public Builder clock(Clock source) {
            this.clock = source;
            return this;
        }

        /**
         * Sets the time zone in which days begin and end; UTC by default.
         *
         * @param organizations the time zone of the organizations
         * @return this builder
         */
        public Builder zone(ZoneId organizations) {
            this.zone = organizations;
            return this;
        }

        /**
         * Sets which days are worked; Monday to Friday by default.
         *
         * @param days the calendar
         * @return this builder
         */
        public Builder calendar(WorkingCalendar days) {
            this.calendar = days;
            return this;
        }

        /**
         * Sets where ids come from; time-ordered UUIDs by default.
         *
         * @param generator the generator
         * @return this builder
         */
        public Builder ids(IdGenerator generator) {
            this.ids = generator;
            return this;
        }

        /**
         * Sets the host's say in who may do what; the role table alone decides by default.
         *
         * @param say the policy
         * @return this builder
         */
        public Builder accessPolicy(AccessPolicy say) {
            this.policy = say;
            return this;
        }

        /**
         * Sets how strictly the organization works; {@link Profile#standard()} by default.
         *
         * @param strictness the profile
         * @return this builder
         */
        public Builder profile(Profile strictness) {
            this.profile = strictness;
            return this;
        }

        /**
         * Sets who knows how much was sold; nobody by default, and then complaints are counted and not compared.
         *
         * @param source the host's source
         * @return this builder
         */
        public Builder exposures(ExposureSource source) {
            this.exposures = source;
            return this;
        }

        /**
         * Sets where checkpoints of the journal are kept, out of reach of those who operate the store; nowhere by
         * default, and then every verification of the whole journal says that it is unanchored.
         *
         * @param keeper the host's anchor
         * @return this builder
         */
        public Builder anchor(CheckpointAnchor keeper) {
            this.anchor = keeper;
            return this;
        }

        /**
         * Builds.
         *
         * @return the system
         * @throws IllegalStateException if the store joins the host's transactions and has no outbox: nobody would know
         *     whether what a step owes may be sent
         */
        public Qms build() {
            refuseIfUntold();
            var dispatch = Dispatch.of(store, notifier, clock);
            var office = new Office(
                    store,
                    clock,
                    ids != null ? ids : IdGenerator.timeOrdered(clock),
                    new Situation.Conditions(zone, calendar),
                    new Gate(roleTable(), policy),
                    profile.waiver(),
                    dispatch,
                    anchor,
                    LIFECYCLES);
            return new Qms(office, dispatch, profile, exposures);
        }

        /**
         * Builds for keeping records in earnest.
         *
         * @return the system
         * @throws IllegalStateException if the store forgets everything when the process ends
         */
        public Qms production() {
            if (store.info().durability() == Durability.VOLATILE) {
                throw new IllegalStateException(
                        "the store \"" + store.info().name() + "\" is volatile: records would be lost");
            }
            return build();
        }

        private void refuseIfUntold() {
            StoreInfo info = store.info();
            if (info.durability() == Durability.JOINED && !info.levels().contains(StoreInfo.Level.OUTBOX)) {
                throw new IllegalStateException("the store \"" + info.name()
                        + "\" joins the host's transactions and has no outbox: notifications of steps that the host"
                        + " rolls back would be sent");
            }
        }

        private static RoleTable roleTable() {
            var table = new TreeMap<String, Set<Role>>();
            LIFECYCLES.forEach(lifecycle -> table.putAll(lifecycle.roles()));
            table.put("agenda.run", Set.of(Role.SYSTEM, Role.QMS_MANAGER));
            table.put(Session.READ_JOURNAL, Set.of(Role.TOP_MANAGEMENT, Role.QMS_MANAGER, Role.AUDITOR, Role.SYSTEM));
            table.put(Journal.VERIFY, Set.of(Role.TOP_MANAGEMENT, Role.QMS_MANAGER, Role.AUDITOR, Role.SYSTEM));
            table.put(Journal.CHECKPOINT, Set.of(Role.QMS_MANAGER, Role.AUDITOR, Role.SYSTEM));
            return RoleTable.of(table);
        }
    }
}
