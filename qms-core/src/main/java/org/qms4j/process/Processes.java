package org.qms4j.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.agenda.AgendaSource;
import org.qms4j.agenda.DueItem;
import org.qms4j.agenda.DueItem.Effect;
import org.qms4j.agenda.Task;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.privacy.Confidential;
import org.qms4j.process.ProcessStage.Live;
import org.qms4j.process.ProcessStage.Working;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.spi.query.Criterion;

/** The processes of an organization, at one actor's desk. */
public final class Processes extends Service<QmsProcess> implements AgendaSource {
    private static final String KIND = "PROCESS_REVIEW";
    private static final int NOTICE_DAYS = 14;
    private static final List<String> LIVE = Lifecycle.stageNames(Live.class);
    private static final List<String> WORKING = Lifecycle.stageNames(Working.class);

    /**
     * Opens the register.
     *
     * @param desk where the actor works
     */
    public Processes(Desk desk) {
        super(new Register<>(ProcessStep.LIFECYCLE, desk));
    }

    /**
     * Drafts a process.
     *
     * @param command what it is; everything but its name and category may come later
     * @return the draft
     */
    public QmsProcess draft(DraftProcess command) {
        return register().begin(ProcessStep.DRAFT, command);
    }

    /**
     * Says again what a process is; what the profile leaves empty is empty afterwards.
     *
     * @param process a draft, or one under change
     * @param profile all of it
     * @return the process as it is described now
     */
    public QmsProcess describe(Ref<QmsProcess> process, ProcessProfile profile) {
        return register().take(ProcessStep.DESCRIBE, process, new ProcessCommand.Describe(profile));
    }

    /**
     * Gives a process its owner.
     *
     * @param process a process that has none
     * @param owner the host's id of the person
     * @return the owned process; a second owner is refused, and {@link #handOver} replaces the first
     */
    public QmsProcess appoint(Ref<QmsProcess> process, String owner) {
        return register().take(ProcessStep.APPOINT, process, new ProcessCommand.Appoint(owner));
    }

    /**
     * Gives a process another owner.
     *
     * @param process the process
     * @param owner the host's id of the person
     * @return the process with its new owner
     */
    public QmsProcess handOver(Ref<QmsProcess> process, String owner) {
        return register().take(ProcessStep.HAND_OVER, process, new ProcessCommand.HandOver(owner));
    }

    /**
     * Says what a process takes in. An input of the same id is replaced and keeps its sources.
     *
     * @param process a draft, or one under change
     * @param input the input
     * @return the process with the input
     */
    public QmsProcess takeIn(Ref<QmsProcess> process, ProcessInput input) {
        return register().take(ProcessStep.TAKE_IN, process, new ProcessCommand.TakeIn(input));
    }

    /**
     * Says what a process puts out. An output of the same id is replaced and keeps its receivers.
     *
     * @param process a draft, or one under change
     * @param output the output
     * @return the process with the output
     */
    public QmsProcess putOut(Ref<QmsProcess> process, ProcessOutput output) {
        return register().take(ProcessStep.PUT_OUT, process, new ProcessCommand.PutOut(output));
    }

    /**
     * Says that a process does not take something in any more; its sources go with it.
     *
     * @param process a draft, or one under change
     * @param input how the input is called
     * @return the process without the input
     */
    public QmsProcess dropInput(Ref<QmsProcess> process, String input) {
        return register().take(ProcessStep.DROP_INPUT, process, new ProcessCommand.DropInput(input));
    }

    /**
     * Says that a process does not put something out any more. Whoever inside still takes it in is seen as a break of
     * the chain.
     *
     * @param process a draft, or one under change
     * @param output how the output is called
     * @return the process without the output
     */
    public QmsProcess dropOutput(Ref<QmsProcess> process, String output) {
        return register().take(ProcessStep.DROP_OUTPUT, process, new ProcessCommand.DropOutput(output));
    }

    /**
     * Binds an output of another process to an input of this one, forwards.
     *
     * @param process a draft, or one under change
     * @param input how the input is called
     * @param from the output, of the same kind
     * @return the process with the flow
     */
    public QmsProcess connect(Ref<QmsProcess> process, String input, OutputRef from) {
        return connect(process, input, from, FlowType.NORMAL);
    }

    /**
     * Binds an output of a process to an input of this one.
     *
     * @param process a draft, or one under change
     * @param input how the input is called
     * @param from the output, of the same kind; of this process itself only as rework
     * @param type how it flows
     * @return the process with the flow
     */
    public QmsProcess connect(Ref<QmsProcess> process, String input, OutputRef from, FlowType type) {
        return register().take(ProcessStep.CONNECT, process, new ProcessCommand.Connect(input, from, type));
    }

    /**
     * Unbinds an output of a process from an input of this one.
     *
     * @param process a draft, or one under change
     * @param input how the input is called
     * @param from the output
     * @return the process without the flow
     */
    public QmsProcess disconnect(Ref<QmsProcess> process, String input, OutputRef from) {
        return register().take(ProcessStep.DISCONNECT, process, new ProcessCommand.Disconnect(input, from));
    }

    /**
     * Agrees what passes between two processes, as the owner of the one or the other; who owns both agrees for both.
     *
     * @param process the process that takes it in
     * @param input how its input is called
     * @param from the output of the process that gives it
     * @return the process with the agreement
     */
    public QmsProcess agree(Ref<QmsProcess> process, String input, OutputRef from) {
        return register().take(ProcessStep.AGREE, process, new ProcessCommand.Agree(input, from));
    }

    /**
     * Says that an input comes from somebody outside. Said again of the same party, what it gives is said anew.
     *
     * @param process a draft, or one under change
     * @param input how the input is called
     * @param party an interested party that counts
     * @param content what it says, if it is what clients want or say
     * @return the process with the source
     */
    public QmsProcess receive(Ref<QmsProcess> process, String input, InterestedPartyId party, Content content) {
        return register().take(ProcessStep.RECEIVE, process, new ProcessCommand.Receive(input, party, content));
    }

    /**
     * Says that an output goes to somebody outside.
     *
     * @param process a draft, or one under change
     * @param output how the output is called
     * @param party an interested party that counts
     * @return the process with the receiver
     */
    public QmsProcess deliver(Ref<QmsProcess> process, String output, InterestedPartyId party) {
        return register().take(ProcessStep.DELIVER, process, new ProcessCommand.Deliver(output, party));
    }

    /**
     * Finds a draft right: nothing is missing, and whoever says so does not own it.
     *
     * @param process the draft
     * @return the approved process
     */
    public QmsProcess approve(Ref<QmsProcess> process) {
        return register().take(ProcessStep.APPROVE, process, new ProcessCommand.Approve());
    }

    /**
     * Puts a process to work, the first time or after a change.
     *
     * @param process approved, or under change
     * @return the active process
     */
    public QmsProcess activate(Ref<QmsProcess> process) {
        return register().take(ProcessStep.ACTIVATE, process, new ProcessCommand.Activate());
    }

    /**
     * Begins to change a process; it stays at work meanwhile.
     *
     * @param process the active process
     * @param reason why
     * @return the process under change
     */
    public QmsProcess change(Ref<QmsProcess> process, String reason) {
        return register().take(ProcessStep.CHANGE, process, new ProcessCommand.Change(Confidential.of(reason)));
    }

    /**
     * Says that somebody looked whether a process is still right.
     *
     * @param process the process
     * @param basis what was looked at
     * @return the process; the months to the next look begin again
     */
    public QmsProcess review(Ref<QmsProcess> process, String basis) {
        return register().take(ProcessStep.REVIEW, process, new ProcessCommand.Review(Confidential.of(basis)));
    }

    /**
     * Says that a process is no more. Refused while others take something from it; one that is bound to it at the same
     * moment is seen as a break of the chain.
     *
     * @param process the process
     * @param reason why
     * @return the retired process
     */
    public QmsProcess retire(Ref<QmsProcess> process, String reason) {
        ProcessId id = ProcessId.of(process.key().id());
        List<ProcessId> takers =
                live().filter(other -> other.takesFrom(id)).map(QmsProcess::id).toList();
        return register().take(ProcessStep.RETIRE, process, new ProcessCommand.Retire(Confidential.of(reason), takers));
    }

    /**
     * Returns the processes that are there or will be.
     *
     * @return in the order of their ids, without retired ones
     */
    public Stream<QmsProcess> live() {
        return walk(all().where(Criterion.anyOf(ProcessStep.STAGE, LIVE)));
    }

    /**
     * Finds the process that a complaint or an improvement cycle names.
     *
     * @param ref the process by its id here, or the host's own record of it
     * @return the process; empty if there is none that the actor may read
     */
    public Optional<QmsProcess> named(ExternalRef ref) {
        return ProcessId.named(ref)
                .flatMap(this::find)
                .or(() -> walk(all().where(Criterion.is(ProcessStep.EXTERNAL_REF, ref.text())))
                        .findFirst());
    }

    /**
     * Returns until when somebody has to look whether a process is still right.
     *
     * @param process the process
     * @return the months after it was put to work or last looked at; empty if it is not at work
     */
    public Optional<LocalDate> nextDue(QmsProcess process) {
        return process.stage() instanceof Working ? Optional.of(due(process)) : Optional.empty();
    }

    @Override
    public Stream<DueItem> items(LocalDate today) {
        return working()
                .map(process -> DueItem.on(process.key(), KIND, due(process), Effect.INTERNAL, process.owner(), today));
    }

    @Override
    public Stream<Task> tasks(LocalDate today) {
        return working().flatMap(process -> {
            LocalDate known = dayOf(process.lastLook().recordedAt());
            return ProcessStep.DATES.tasks(register(), process, KIND, due(process), NOTICE_DAYS, known, today);
        });
    }

    /**
     * Returns the processes at work.
     *
     * @return in the order of their ids: active ones and those under change
     */
    public Stream<QmsProcess> working() {
        return walk(all().where(Criterion.anyOf(ProcessStep.STAGE, WORKING)));
    }

    private LocalDate due(QmsProcess process) {
        return process.due(dayOf(process.lastLook().occurredAt()));
    }
}
