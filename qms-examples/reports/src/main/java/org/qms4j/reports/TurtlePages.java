package org.qms4j.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.measure.Criterion;
import org.qms4j.process.Delivery;
import org.qms4j.process.Means;
import org.qms4j.process.OutputRef;
import org.qms4j.process.ProcessInput;
import org.qms4j.process.ProcessOutput;
import org.qms4j.process.QmsProcess;
import org.qms4j.process.Source;
import org.qms4j.process.Source.OfParty;
import org.qms4j.process.Source.OfProcess;
import org.qms4j.processnetwork.ProcessNetwork;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Report.Period;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Table.Kind;

/** Shows one process: its turtle, and its SIPOC as a table. Both are views of what the process says of itself. */
public final class TurtlePages {
    /** The report's id: a part of the map of processes. */
    public static final String ID = "R-2-turtle";

    private final QmsProcess process;
    private final ProcessNetwork network;
    private final LocalDate asOf;
    private final Locale language;
    private final Words words;

    private TurtlePages(QmsProcess process, ProcessNetwork network, LocalDate asOf, Locale language) {
        this.process = process;
        this.network = network;
        this.asOf = asOf;
        this.language = language;
        this.words = Words.in(language);
    }

    /**
     * Writes a report in a language.
     *
     * @param process the process
     * @param network the network that knows who takes its outputs
     * @param asOf the day on which that was read
     * @param reader the reader's language; English if it is none of English, Spanish and Portuguese
     * @return the report
     */
    public static Report of(QmsProcess process, ProcessNetwork network, LocalDate asOf, Locale reader) {
        return new TurtlePages(process, network, asOf, Words.known(reader)).report();
    }

    private Report report() {
        return new Report(
                ID,
                words.text("turtle.title", process.profile().name()),
                language,
                Optional.of(new Period(asOf, asOf)),
                asOf,
                answers(),
                List.of(new Section(
                        "turtle",
                        words.text("turtle.heading"),
                        List.of(new Figure(
                                words.text("turtle.heading"), words.text("turtle.words"), turtle(), sipoc())))),
                gaps());
    }

    private List<String> answers() {
        var answers = new ArrayList<String>();
        answers.add(words.text(
                "turtle.owner",
                process.owner().orElse("\u2013"),
                words.text("process." + process.profile().category())));
        process.profile().purpose().ifPresent(purpose -> answers.add(words.text("turtle.purpose", purpose)));
        process.profile()
                .impact()
                .ifPresent(impact -> answers.add(words.text(
                        "turtle.impact", impact.statement().value().orElseGet(() -> words.text("text.erased")))));
        return answers;
    }

    private Drawing turtle() {
        Means means = process.profile().means();
        return new Drawing.Board(List.of(
                lane("turtle.inputs", process.inputs().stream().map(this::input)),
                lane("turtle.withWhat", means.withWhat().stream().map(TurtlePages::card)),
                lane(
                        "turtle.withWhom",
                        means.withWhom().stream()
                                .map(each ->
                                        new Drawing.Card(each.role(), List.of(each.competence()), Optional.empty()))),
                lane("turtle.how", means.how().stream().map(ExternalRef::text).map(TurtlePages::card)),
                lane(
                        "turtle.measures",
                        means.measures().stream()
                                .map(each -> new Drawing.Card(
                                        each.indicator(), List.of(each.criterion()), Optional.empty()))),
                lane("turtle.outputs", process.outputs().stream().map(this::output))));
    }

    private Drawing.Lane lane(String heading, Stream<Drawing.Card> cards) {
        return new Drawing.Lane(words.text(heading), cards.toList());
    }

    private static Drawing.Card card(String text) {
        return new Drawing.Card(text, List.of(), Optional.empty());
    }

    private Drawing.Card input(ProcessInput input) {
        List<String> from = suppliers(input);
        var lines = new ArrayList<>(from);
        input.criteria().stream().map(Criterion::text).forEach(lines::add);
        return new Drawing.Card(
                input.name(),
                lines,
                input.required() && from.isEmpty() ? Optional.of(words.text("turtle.nowhere")) : Optional.empty());
    }

    private Drawing.Card output(ProcessOutput output) {
        List<String> to = customers(output);
        var lines = new ArrayList<>(to);
        output.criteria().stream().map(Criterion::text).forEach(lines::add);
        return new Drawing.Card(
                output.name(), lines, to.isEmpty() ? Optional.of(words.text("turtle.nowhere")) : Optional.empty());
    }

    private List<String> suppliers(ProcessInput input) {
        return process.sources(input.id()).map(TurtlePages::supplier).toList();
    }

    private static String supplier(Source source) {
        return source instanceof OfProcess flow
                ? flow.from().process().value()
                : ((OfParty) source).party().value();
    }

    private List<String> customers(ProcessOutput output) {
        var from = new OutputRef(process.id(), output.id());
        return Stream.concat(
                        network.flows().stream()
                                .filter(flow -> flow.from().equals(from))
                                .map(flow -> flow.to().value()),
                        process.deliveries().stream()
                                .filter(delivery -> delivery.output().equals(output.id()))
                                .map(Delivery::party)
                                .map(party -> party.value()))
                .distinct()
                .toList();
    }

    /** One row for each input and each output. */
    private Table sipoc() {
        Table.Builder table = Table.of("sipoc", words.text("turtle.sipoc"))
                .column("suppliers", words.text("sipoc.suppliers"), Kind.CODE)
                .column("input", words.text("column.input"), Kind.TEXT)
                .column("output", words.text("column.output"), Kind.TEXT)
                .column("customers", words.text("sipoc.customers"), Kind.CODE);
        process.inputs()
                .forEach(
                        input -> table.row(joined(suppliers(input)), input.name(), Optional.empty(), Optional.empty()));
        process.outputs()
                .forEach(output ->
                        table.row(Optional.empty(), Optional.empty(), output.name(), joined(customers(output))));
        return table.build();
    }

    private static Optional<String> joined(List<String> names) {
        return Optional.of(names.stream().collect(Collectors.joining(", "))).filter(text -> !text.isEmpty());
    }

    private Table gaps() {
        Means means = process.profile().means();
        return new Gaps(words)
                .add("turtle.gap.risks", means.risks().isEmpty() ? 1 : 0, 1)
                .add("turtle.gap.impact", process.profile().impact().isEmpty() ? 1 : 0, 1)
                .table();
    }
}
