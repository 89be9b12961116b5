package org.qms4j.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.InterestedPartyStage;
import org.qms4j.lifecycle.Entered;
import org.qms4j.lifecycle.Situation;
import org.qms4j.measure.Criterion;
import org.qms4j.process.ProcessCommand.Agree;
import org.qms4j.process.ProcessCommand.Connect;
import org.qms4j.process.ProcessStage.Live;
import org.qms4j.process.ProcessStage.Open;
import org.qms4j.process.Source.FlowType;
import org.qms4j.process.Source.OfParty;
import org.qms4j.process.Source.OfProcess;

/** What a process takes in and puts out, and where that comes from and goes to. */
final class Flowing {
    private Flowing() {}

    static boolean isClear(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::characteristic).distinct().count() == criteria.size();
    }

    static QmsProcess takingIn(Situation<QmsProcess, Open, ProcessCommand.TakeIn> it) {
        ProcessInput input = it.command().input();
        return ProcessStep.changed(it)
                .inputs(with(it.record().inputs(), ProcessInput::id, input))
                .build();
    }

    static QmsProcess puttingOut(Situation<QmsProcess, Open, ProcessCommand.PutOut> it) {
        ProcessOutput output = it.command().output();
        return ProcessStep.changed(it)
                .outputs(with(it.record().outputs(), ProcessOutput::id, output))
                .build();
    }

    /** The list with an item in the place of the one of the same id, or at the end. */
    private static <T> List<T> with(List<T> items, Function<T, String> id, T said) {
        Predicate<T> same = item -> id.apply(item).equals(id.apply(said));
        return items.stream().anyMatch(same)
                ? items.stream().map(item -> same.test(item) ? said : item).toList()
                : Stream.concat(items.stream(), Stream.of(said)).toList();
    }

    private static <T> List<T> without(List<T> items, Predicate<T> dropped) {
        return items.stream().filter(dropped.negate()).toList();
    }

    static QmsProcess droppingInput(Situation<QmsProcess, Open, ProcessCommand.DropInput> it) {
        String dropped = it.command().input();
        return ProcessStep.changed(it)
                .inputs(without(it.record().inputs(), input -> input.id().equals(dropped)))
                .feeds(without(it.record().feeds(), feed -> feed.input().equals(dropped)))
                .build();
    }

    static QmsProcess droppingOutput(Situation<QmsProcess, Open, ProcessCommand.DropOutput> it) {
        String dropped = it.command().output();
        return ProcessStep.changed(it)
                .outputs(without(it.record().outputs(), output -> output.id().equals(dropped)))
                .deliveries(without(
                        it.record().deliveries(), delivery -> delivery.output().equals(dropped)))
                .build();
    }

    static boolean isGiverThere(Situation<QmsProcess, Open, Connect> it) {
        return giver(it).isPresent();
    }

    /** A process that is no more gives nothing. One that binds to itself is seen as it is now. */
    private static Optional<QmsProcess> giver(Situation<QmsProcess, ?, Connect> it) {
        return giver(it, it.command().from());
    }

    private static Optional<QmsProcess> giver(Situation<QmsProcess, ?, ?> it, OutputRef from) {
        return it.look(from.process()).filter(found -> found.stage() instanceof Live);
    }

    static boolean isOutputThere(Situation<QmsProcess, Open, Connect> it) {
        String output = it.command().from().output();
        return giver(it).filter(found -> found.output(output).isEmpty()).isEmpty();
    }

    /** What is not there is of no kind, and is said to be not there. */
    static boolean isOfOneKind(Situation<QmsProcess, Open, Connect> it) {
        List<String> kinds = kinds(it);
        return kinds.size() < 2 || kinds.get(0).equals(kinds.get(1));
    }

    static List<String> kinds(Situation<QmsProcess, Open, Connect> it) {
        Optional<PortKind> taken = it.record().input(it.command().input()).map(ProcessInput::kind);
        Optional<PortKind> given = giver(it)
                .flatMap(found -> found.output(it.command().from().output()))
                .map(ProcessOutput::kind);
        return Stream.of(given, taken).flatMap(Optional::stream).map(Enum::name).toList();
    }

    static boolean isReworkIfWithin(Situation<QmsProcess, Open, Connect> it) {
        return it.command().type() == FlowType.REWORK
                || !it.command().from().process().equals(it.record().id());
    }

    static Optional<OfProcess> find(QmsProcess taker, Connect command) {
        return find(taker, command.input(), command.from());
    }

    static Optional<OfProcess> find(QmsProcess taker, String input, OutputRef from) {
        return taker.sources(input)
                .filter(OfProcess.class::isInstance)
                .map(OfProcess.class::cast)
                .filter(flow -> flow.from().equals(from))
                .findFirst();
    }

    static List<String> ends(QmsProcess taker, String input, OutputRef from) {
        return List.of(from.process().value(), from.output(), taker.id().value(), input);
    }

    static QmsProcess connected(Situation<QmsProcess, Open, Connect> it) {
        Connect command = it.command();
        var flow = new OfProcess(command.from(), command.type(), Optional.empty(), Optional.empty());
        return ProcessStep.changed(it).addFeeds(new Feed(command.input(), flow)).build();
    }

    static QmsProcess disconnected(Situation<QmsProcess, Open, ProcessCommand.Disconnect> it) {
        ProcessCommand.Disconnect command = it.command();
        return ProcessStep.changed(it)
                .feeds(without(it.record().feeds(), feed -> isFlow(feed, command.input(), command.from())))
                .build();
    }

    private static boolean isFlow(Feed feed, String input, OutputRef from) {
        return feed.input().equals(input)
                && feed.source() instanceof OfProcess flow
                && flow.from().equals(from);
    }

    static boolean isTaker(Situation<QmsProcess, Live, Agree> it) {
        return it.record().owner().filter(it.actor()::is).isPresent();
    }

    static boolean isGiver(Situation<QmsProcess, Live, Agree> it) {
        return giver(it, it.command().from())
                .flatMap(QmsProcess::owner)
                .filter(it.actor()::is)
                .isPresent();
    }

    /** Who owns both processes agrees for both. Whoever agreed first stays the one who did. */
    static QmsProcess agreed(Situation<QmsProcess, Live, Agree> it) {
        boolean gives = isGiver(it);
        boolean takes = isTaker(it);
        Optional<Entered> now = Optional.of(it.entered());
        return ProcessStep.changed(it)
                .feeds(it.record().feeds().stream()
                        .map(feed ->
                                isFlow(feed, it.command().input(), it.command().from())
                                                && feed.source() instanceof OfProcess flow
                                        ? new Feed(
                                                feed.input(),
                                                new OfProcess(
                                                        flow.from(),
                                                        flow.type(),
                                                        gives ? flow.giver().or(() -> now) : flow.giver(),
                                                        takes ? flow.taker().or(() -> now) : flow.taker()))
                                        : feed)
                        .toList())
                .build();
    }

    static boolean isParty(Situation<QmsProcess, Open, ?> it, InterestedPartyId party) {
        return it.look(party)
                .filter(found -> found.stage() instanceof InterestedPartyStage.Live)
                .isPresent();
    }

    /** Said again, what the party gives is said anew. */
    static QmsProcess receiving(Situation<QmsProcess, Open, ProcessCommand.Receive> it) {
        ProcessCommand.Receive command = it.command();
        var feed = new Feed(command.input(), new OfParty(command.party(), command.content()));
        return ProcessStep.changed(it)
                .feeds(without(
                        it.record().feeds(),
                        known -> known.input().equals(command.input())
                                && known.source() instanceof OfParty from
                                && from.party().equals(command.party())))
                .addFeeds(feed)
                .build();
    }

    static QmsProcess delivering(Situation<QmsProcess, Open, ProcessCommand.Deliver> it) {
        var delivery = new Delivery(it.command().output(), it.command().party());
        return ProcessStep.changed(it)
                .deliveries(without(it.record().deliveries(), delivery::equals))
                .addDeliveries(delivery)
                .build();
    }

    /** There is something to work on, and what it cannot do without comes from somewhere. */
    static boolean isFed(QmsProcess process) {
        return !process.inputs().isEmpty()
                && process.inputs().stream()
                        .filter(ProcessInput::required)
                        .allMatch(input -> process.sources(input.id()).findAny().isPresent());
    }

    /** The processes that still take something from this one; itself does not count. */
    static List<String> takers(Situation<QmsProcess, Live, ProcessCommand.Retire> it) {
        ProcessId retired = it.record().id();
        return it.command().takers().stream()
                .filter(Objects::nonNull)
                .filter(taker -> !taker.equals(retired))
                .flatMap(taker -> it.look(taker).stream())
                .filter(taker -> taker.stage() instanceof Live && taker.takesFrom(retired))
                .map(taker -> taker.id().value())
                .toList();
    }
}
