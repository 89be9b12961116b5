package org.qms4j.interestedparty;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qms4j.agenda.AgendaSource;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.DueItem.Effect;
import org.qms4j.agenda.Task;
import org.qms4j.client.Client;
import org.qms4j.client.Client.Side;
import org.qms4j.client.ClientId;
import org.qms4j.client.ClientStage;
import org.qms4j.client.ClientStep;
import org.qms4j.client.Clients;
import org.qms4j.interestedparty.InterestedPartyStage.Live;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.privacy.Confidential;
import org.qms4j.spi.query.Criterion;
import org.qms4j.spi.record.RecordKey;

/** The interested parties of an organization, at one actor's desk. */
public final class InterestedParties extends Service<InterestedParty> implements AgendaSource {
    private static final String KIND = "REEVALUATION";
    private static final int NOTICE_DAYS = 14;
    private static final List<String> LIVE = Lifecycle.stageNames(Live.class);
    private static final List<String> SERVED = Lifecycle.stageNames(ClientStage.Living.class);

    private final Clients clients;

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     */
    public InterestedParties(Desk desk) {
        super(new Register<>(InterestedPartyStep.LIFECYCLE, desk));
        this.clients = new Clients(desk);
    }

    /**
     * Identifies an interested party.
     *
     * @param command who it is and how that was found; a client that is named has the client's id unless another is
     *     given, so that it cannot be named twice
     * @return the party, to be confirmed when it is known what it needs
     */
    public InterestedParty identify(IdentifyParty command) {
        return register().begin(InterestedPartyStep.IDENTIFY, command);
    }

    /**
     * Says again what is known about a party; what the profile leaves empty is empty afterwards.
     *
     * @param party the party
     * @param profile all of it
     * @return the party as it is known now
     */
    public InterestedParty revise(Ref<InterestedParty> party, PartyProfile profile) {
        return register().take(InterestedPartyStep.REVISE, party, new InterestedPartyCommand.Revise(profile));
    }

    /**
     * Says what a party needs. A need of the same id is replaced; one that does not hold any more gets a last day.
     *
     * @param party the party
     * @param need what it needs
     * @return the party with the need
     */
    public InterestedParty state(Ref<InterestedParty> party, Need need) {
        return register().take(InterestedPartyStep.STATE, party, new InterestedPartyCommand.State(need));
    }

    /**
     * Settles what a party needs for the first time: why it matters is said, it needs something, and each need has a
     * priority and an answer.
     *
     * @param party the party
     * @return the confirmed party
     */
    public InterestedParty confirm(Ref<InterestedParty> party) {
        return register().take(InterestedPartyStep.CONFIRM, party, new InterestedPartyCommand.Confirm());
    }

    /**
     * Begins to look at a party anew. This may be left out: {@link #reEvaluate} is possible at once.
     *
     * @param party the party
     * @return the party, under re-evaluation
     */
    public InterestedParty review(Ref<InterestedParty> party) {
        return register().take(InterestedPartyStep.REVIEW, party, new InterestedPartyCommand.Review());
    }

    /**
     * Says that a party was looked at anew and something was different: what, is found by comparing it with what it was
     * when it was last settled.
     *
     * @param party the party, with its needs as they are now
     * @return the confirmed party; the months to the next look begin again
     */
    public InterestedParty reEvaluate(Ref<InterestedParty> party) {
        return register()
                .take(InterestedPartyStep.RE_EVALUATE, party, new InterestedPartyCommand.ReEvaluate(Optional.empty()));
    }

    /**
     * Says that a party was looked at anew, and on what basis.
     *
     * @param party the party, with its needs as they are now
     * @param basis what was looked at; must be said where nothing is different
     * @return the confirmed party; the months to the next look begin again
     */
    public InterestedParty reEvaluate(Ref<InterestedParty> party, String basis) {
        return register()
                .take(
                        InterestedPartyStep.RE_EVALUATE,
                        party,
                        new InterestedPartyCommand.ReEvaluate(Optional.of(Confidential.of(basis))));
    }

    /**
     * Says that something happened because of which a party is looked at within 30 days.
     *
     * @param party the party
     * @param trigger what happened
     * @return the party
     */
    public InterestedParty bringForward(Ref<InterestedParty> party, Trigger trigger) {
        return bringForward(party, trigger, Optional.empty());
    }

    /**
     * Says that something happened because of which a party is looked at within 30 days.
     *
     * @param party the party
     * @param trigger what happened
     * @param record where it is on record here
     * @return the party
     */
    public InterestedParty bringForward(Ref<InterestedParty> party, Trigger trigger, Ref<?> record) {
        return bringForward(party, trigger, Optional.of(record.key()));
    }

    private InterestedParty bringForward(Ref<InterestedParty> party, Trigger trigger, Optional<RecordKey> record) {
        return register()
                .take(
                        InterestedPartyStep.BRING_FORWARD,
                        party,
                        new InterestedPartyCommand.BringForward(trigger, record));
    }

    /**
     * Says that a party does not matter to the quality management system.
     *
     * @param party the party
     * @param reason why
     * @return the party, not relevant
     */
    public InterestedParty dismiss(Ref<InterestedParty> party, String reason) {
        return register()
                .take(InterestedPartyStep.DISMISS, party, new InterestedPartyCommand.Dismiss(Confidential.of(reason)));
    }

    /**
     * Says that a party matters after all.
     *
     * @param party the party
     * @return the party, under re-evaluation
     */
    public InterestedParty reconsider(Ref<InterestedParty> party) {
        return register().take(InterestedPartyStep.RECONSIDER, party, new InterestedPartyCommand.Reconsider());
    }

    /**
     * Says that a party is none any more.
     *
     * @param party the party
     * @param reason why
     * @return the party, retired
     */
    public InterestedParty retire(Ref<InterestedParty> party, String reason) {
        return register()
                .take(InterestedPartyStep.RETIRE, party, new InterestedPartyCommand.Retire(Confidential.of(reason)));
    }

    /**
     * Returns until when somebody has to look at a party.
     *
     * @param party the party
     * @return the months after it was last settled, or identified if it never was; earlier if something happened; empty
     *     if it does not count any more
     */
    public Optional<LocalDate> nextDue(InterestedParty party) {
        return party.stage() instanceof Live ? Optional.of(due(party)) : Optional.empty();
    }

    /**
     * Returns the parties that should have been looked at.
     *
     * @param today the day of the question
     * @return in the order of their ids
     */
    public Stream<InterestedParty> overdue(LocalDate today) {
        return live().filter(party -> due(party).isBefore(today));
    }

    /**
     * Returns the parties that count.
     *
     * @return in the order of their ids: identified, confirmed and under re-evaluation
     */
    public Stream<InterestedParty> live() {
        return walk(all().where(Criterion.anyOf(InterestedPartyStep.STAGE, LIVE)));
    }

    /**
     * Returns the types of which no party is known that one would expect of any organization.
     *
     * @return those of clients, owners, employees, suppliers and authorities that are missing
     */
    public Set<PartyType> missingTypes() {
        Set<PartyType> missing = EnumSet.of(
                PartyType.CLIENT, PartyType.OWNER, PartyType.EMPLOYEE, PartyType.SUPPLIER, PartyType.AUTHORITY);
        missing.removeAll(live().map(InterestedParty::type).collect(Collectors.toSet()));
        return missing;
    }

    /**
     * Returns the outside clients that no interested party stands for: neither itself, nor its segment, nor clients as
     * a whole.
     *
     * @return in the order of their ids
     */
    public Stream<Client> clientsWithout() {
        List<InterestedParty> known =
                live().filter(party -> party.type() == PartyType.CLIENT).toList();
        if (known.stream().anyMatch(InterestedParty::isAllClients)) {
            return Stream.empty();
        }
        Set<ClientId> named = present(known, InterestedParty::client);
        Set<String> segments = present(known, InterestedParty::segment);
        return clients.walk(clients.all().where(Criterion.anyOf(ClientStep.STAGE, SERVED)))
                .filter(client -> client.side() == Side.EXTERNAL)
                .filter(client -> !named.contains(client.id()))
                .filter(client -> client.segment().filter(segments::contains).isEmpty());
    }

    private static <T> Set<T> present(List<InterestedParty> parties, Function<InterestedParty, Optional<T>> part) {
        return parties.stream().map(part).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    @Override
    public Stream<DueItem> items(LocalDate today) {
        return live().map(party -> DueItem.on(party.key(), KIND, due(party), Effect.CUSTOMER, Optional.empty(), today));
    }

    @Override
    public Stream<Task> tasks(LocalDate today) {
        return live().flatMap(party -> Stream.concat(lost(party), announcements(party, today)));
    }

    private Stream<Task> announcements(InterestedParty party, LocalDate today) {
        LocalDate known = dayOf(party.lastSettled().recordedAt());
        return InterestedPartyStep.DATES.tasks(register(), party, KIND, due(party), NOTICE_DAYS, known, today);
    }

    /** A main client that has left is looked at soon, once for each time that it left. */
    private Stream<Task> lost(InterestedParty party) {
        return party.client().flatMap(clients::find).filter(Client::isMainClient).stream()
                .filter(client -> client.stage() instanceof ClientStage.Lost lost && isNews(party, client, lost))
                .map(client -> new Task(
                        dayOf(client.stage().entered().recordedAt()),
                        party.key(),
                        InterestedPartyStep.BRING_FORWARD.action(),
                        KIND,
                        () -> bringForward(party.id(), Trigger.LOST_CLIENT, client.id())));
    }

    private static boolean isNews(InterestedParty party, Client client, ClientStage.Lost lost) {
        boolean isLater =
                lost.entered().recordedAt().isAfter(party.lastSettled().recordedAt());
        return isLater
                && party.happenings().stream()
                        .noneMatch(happening -> happening.trigger() == Trigger.LOST_CLIENT
                                && happening.record().equals(Optional.of(client.key())));
    }

    private LocalDate due(InterestedParty party) {
        return party.due(dayOf(party.lastSettled().occurredAt()));
    }
}
