package org.qms4j;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qms4j.actionitem.ActionItems;
import org.qms4j.actor.Actor;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.agenda.Agenda;
import org.qms4j.client.Clients;
import org.qms4j.closedloop.ClosedLoops;
import org.qms4j.complaint.ComplaintAgenda;
import org.qms4j.complaint.Complaints;
import org.qms4j.complaint.PublicComplaints;
import org.qms4j.complaintanalysis.ComplaintAnalysis;
import org.qms4j.complaintanalysis.ComplaintPatterns;
import org.qms4j.complaintanalysis.Exposures;
import org.qms4j.customerfocus.CustomerFocus;
import org.qms4j.disclosure.Disclosures;
import org.qms4j.idea.Ideas;
import org.qms4j.improvement.ImprovementCycles;
import org.qms4j.interestedparty.InterestedParties;
import org.qms4j.journal.Entry;
import org.qms4j.journal.Journal;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Office;
import org.qms4j.nonconformity.Nonconformities;
import org.qms4j.offering.Offerings;
import org.qms4j.ownedchannel.OwnedChannels;
import org.qms4j.process.Processes;
import org.qms4j.processnetwork.ProcessNetworks;
import org.qms4j.requirement.Requirements;
import org.qms4j.rule.RefusedException;
import org.qms4j.spi.ExposureSource;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.traceability.Traceability;

/**
 * Everything one actor may do in one organization. A session is a value: who acts and where is part of it, never
 * ambient, and each method that says something more ({@link #once}, {@link #occurring}, {@link #waiving}) returns
 * another one.
 */
public final class Session {
    static final String READ_JOURNAL = "journal.read";

    private final Desk desk;
    private final Profile profile;
    private final ExposureSource exposures;

    private Session(Desk desk, Profile profile, ExposureSource exposures) {
        this.desk = desk;
        this.profile = profile;
        this.exposures = exposures;
    }

    private Session at(Desk other) {
        return new Session(other, profile, exposures);
    }

    static Session in(
            Office office, Profile profile, ExposureSource exposures, OrganizationId organization, Actor actor) {
        return new Session(Desk.in(office, organization, actor), profile, exposures);
    }

    /**
     * Returns the clients.
     *
     * @return the register
     */
    public Clients clients() {
        return new Clients(desk);
    }

    /**
     * Returns who has a stake in the organization and what they need.
     *
     * @return the register of interested parties
     */
    public InterestedParties interestedParties() {
        return new InterestedParties(desk);
    }

    /**
     * Returns how the organization does what it does.
     *
     * @return the register of processes
     */
    public Processes processes() {
        return new Processes(desk);
    }

    /**
     * Returns how the processes hang together.
     *
     * @return the network, as it is and as it was published
     */
    public ProcessNetworks processNetworks() {
        return new ProcessNetworks(desk);
    }

    /**
     * Returns what the organization offers.
     *
     * @return the register of products and services
     */
    public Offerings offerings() {
        return new Offerings(desk);
    }

    /**
     * Returns what clients were told about it.
     *
     * @return the register of disclosures
     */
    public Disclosures disclosures() {
        return new Disclosures(desk);
    }

    /**
     * Returns what the organization has to meet.
     *
     * @return the register of requirements
     */
    public Requirements requirements() {
        return new Requirements(desk);
    }

    /**
     * Returns the complaints.
     *
     * @return the register
     */
    public Complaints complaints() {
        return new Complaints(desk, profile.complaints());
    }

    /**
     * Returns the public side of the complaints.
     *
     * @return the same register, with the steps that everybody can see
     */
    public PublicComplaints publicComplaints() {
        return new PublicComplaints(desk);
    }

    /**
     * Returns where the organization listens.
     *
     * @return the register of its channels
     */
    public OwnedChannels ownedChannels() {
        return new OwnedChannels(desk);
    }

    /**
     * Returns what the complaints say together.
     *
     * @return the analysis of the complaints that this actor may read
     */
    public ComplaintAnalysis complaintAnalysis() {
        return new ComplaintAnalysis(
                complaints(),
                desk.office().conditions(),
                (from, to) -> Exposures.of(exposures.between(desk.organization(), from, to)));
    }

    /**
     * Returns the action items.
     *
     * @return the register
     */
    public ActionItems actionItems() {
        return new ActionItems(desk);
    }

    /**
     * Returns what went wrong and what is done against its causes.
     *
     * @return the register of nonconformities
     */
    public Nonconformities nonconformities() {
        return new Nonconformities(desk, profile.correctiveActions());
    }

    /**
     * Returns how things become better.
     *
     * @return the register of improvement cycles
     */
    public ImprovementCycles improvementCycles() {
        return new ImprovementCycles(desk, profile.improvements());
    }

    /**
     * Returns what could be better.
     *
     * @return the register of ideas
     */
    public Ideas ideas() {
        return new Ideas(desk);
    }

    /**
     * Returns whether clients are in the mind of the whole organization.
     *
     * @return the register of what is said about it, and what shows it
     */
    public CustomerFocus customerFocus() {
        return new CustomerFocus(desk, complaints());
    }

    /**
     * Returns what hangs together: needs, requirements and processes, and where a complaint may come from.
     *
     * @return the view of what this actor may read
     * @throws RefusedException if the actor may not read complaints, interested parties, processes and requirements
     */
    public Traceability traceability() {
        return new Traceability(desk, complaints());
    }

    /**
     * Returns what came of complaints.
     *
     * @return the view of what this actor may read
     * @throws RefusedException if the actor may not read complaints, nonconformities, action items, improvement cycles
     *     and ideas
     */
    public ClosedLoops closedLoops() {
        return new ClosedLoops(
                desk,
                new ClosedLoops.Registers(
                        complaints(), nonconformities(), actionItems(), improvementCycles(), ideas()));
    }

    /**
     * Returns what is due. A run stores every task on its own and can be repeated without a command id.
     *
     * @return the agenda of everything this actor may read
     */
    public Agenda agenda() {
        Desk each = desk.unnamed();
        var complaints = new Complaints(each, profile.complaints());
        return new Agenda(
                each,
                List.of(
                        new Clients(each),
                        new ComplaintAgenda(each, complaints),
                        new ComplaintPatterns(each, complaints, profile.thresholds()),
                        new ActionItems(each),
                        new Nonconformities(each, profile.correctiveActions()),
                        new ImprovementCycles(each, profile.improvements()),
                        new Ideas(each),
                        new InterestedParties(each),
                        new OwnedChannels(each),
                        new Processes(each),
                        new Requirements(each)));
    }

    /**
     * Returns what was done.
     *
     * @return the journal of the organization
     * @throws RefusedException if the actor may not read it
     */
    public Journal journal() {
        desk.demand(READ_JOURNAL);
        Office office = desk.office();
        return new Journal(
                office.store(),
                desk.organization(),
                office.types(),
                office.shapes().of(Entry.class),
                office::audit,
                reader(),
                office.checkpoints());
    }

    private Journal.Reader reader() {
        return new Journal.Reader() {
            @Override
            public boolean mayRead(RecordKey record) {
                return desk.permits(record.type() + ".read", Optional.of(record));
            }

            @Override
            public void demand(String action) {
                desk.demand(action);
            }
        };
    }

    /**
     * Names the next step, so that a caller who does not know whether it was stored can repeat it. Repeated, it returns
     * the record as it is stored now, also where the step would no longer be possible; used for anything else, the id
     * is refused ({@code command.other-content}).
     *
     * @param commandId the caller's id, 1 to 64 characters, unique in the organization
     * @return a session for this one step, or for one {@link #atomically} block
     */
    public Session once(String commandId) {
        return at(desk.once(commandId));
    }

    /**
     * Says when the steps of the session happened, if not just now. It is the actor's claim: it stands in the journal
     * beside the time of recording, deadlines run on it, and it is refused if it lies in the future or before the stage
     * the record is in.
     *
     * @param instant when; kept to the microsecond
     * @return a session in which steps happened then
     */
    public Session occurring(Instant instant) {
        return at(desk.occurring(instant));
    }

    /**
     * Waives the separation of duties, on record. A waiver that the actor approved does not count.
     *
     * @param waiver why, and who approved it
     * @return a session in which one person may do what should be done by two
     */
    public Session waiving(DutyWaiver waiver) {
        return at(desk.waiving(waiver));
    }

    /**
     * Takes several steps as one: all of them are stored in one changeset, or none. Records found inside show the steps
     * taken so far; queries show what is stored. If somebody else's change gets in between, the block is run again on
     * what is stored then, so it must do nothing but take steps. The session belongs to the calling thread until the
     * block ends. Of a block inside that fails nothing is left, so that the outer one may go on.
     *
     * @param unit takes the steps on the session it is given
     * @param <T> the result
     * @return what {@code unit} returns
     * @throws RefusedException if any step is refused; nothing is stored
     */
    public <T extends @Nullable Object> T atomically(Function<Session, T> unit) {
        return desk.atomically(inner -> unit.apply(at(inner)));
    }
}
