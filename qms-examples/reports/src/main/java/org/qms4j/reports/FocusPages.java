package org.qms4j.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qms4j.customerfocus.Alignment;
import org.qms4j.customerfocus.AlignmentElement;
import org.qms4j.customerfocus.AlignmentStage.Stated;
import org.qms4j.customerfocus.CustomerFocus.Load;
import org.qms4j.evidence.Evidence;
import org.qms4j.privacy.Confidential;
import org.qms4j.process.ProcessProfile.Service;
import org.qms4j.process.QmsProcess;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Period;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table.Kind;

/** Puts into words what everything in the organization means for clients, and where nobody has said it: report R-21. */
public final class FocusPages {
    /** The report's id. */
    public static final String ID = "R-21";

    private final Focus data;
    private final LocalDate asOf;
    private final Locale language;
    private final Words words;
    private final Written written;

    private FocusPages(Focus data, LocalDate asOf, Locale language) {
        this.data = data;
        this.asOf = asOf;
        this.language = language;
        this.words = Words.in(language);
        this.written = new Written(language);
    }

    /**
     * What is reported about.
     *
     * @param alignments what is said of elements of the organization
     * @param processes the processes with what they mean for clients
     * @param unserved what nobody does for what clients require
     * @param silent the stages of the client's way from which nothing was heard
     * @param loads who answers for how many processes
     */
    public record Focus(
            List<Alignment> alignments,
            List<QmsProcess> processes,
            Set<Service> unserved,
            Set<String> silent,
            List<Load> loads) {
        /** {@inheritDoc} */
        public Focus {
            alignments = List.copyOf(alignments);
            processes = List.copyOf(processes);
            unserved = Set.copyOf(unserved);
            silent = Set.copyOf(silent);
            loads = List.copyOf(loads);
        }
    }

    /**
     * Writes a report in a language.
     *
     * @param data what is reported about
     * @param asOf the day on which that was read
     * @param reader the reader's language; English if it is none of English, Spanish and Portuguese
     * @return the report, which shows statements and the ids of people
     */
    public static Report of(Focus data, LocalDate asOf, Locale reader) {
        return new FocusPages(data, asOf, Words.known(reader)).report();
    }

    private Report report() {
        int all = AlignmentElement.values().length;
        long said = data.alignments().stream()
                .filter(alignment -> alignment.statement().isPresent())
                .count();
        return new Report(
                ID,
                words.text("focus.title"),
                language,
                Optional.of(new Period(asOf, asOf)),
                asOf,
                List.of(
                        words.text("focus.answer.blank", written.count(all), written.count(all - said)),
                        words.text(
                                "focus.answer.impact",
                                written.count(data.processes().size()),
                                written.count(withoutImpact()))),
                List.of(
                        new Section("elements", words.text("focus.elements"), List.of(elements())),
                        new Section("impacts", words.text("focus.impacts"), List.of(impacts())),
                        new Section("listening", words.text("focus.listening"), listening()),
                        new Section("loads", words.text("focus.loads"), List.of(loads()))),
                new Gaps(words)
                        .add("focus.gap.blank", all - said, all)
                        .add(
                                "turtle.gap.impact",
                                withoutImpact(),
                                data.processes().size())
                        .table());
    }

    private long withoutImpact() {
        return data.processes().stream()
                .filter(process -> process.profile().impact().isEmpty())
                .count();
    }

    private Table elements() {
        var stated = data.alignments().stream()
                .filter(alignment -> alignment.statement().isPresent())
                .collect(Collectors.toMap(
                        Alignment::element, alignment -> alignment.statement().orElseThrow()));
        Table.Builder table = Table.of("elements", words.text("focus.elements.caption"))
                .column("element", words.text("column.element"), Kind.TEXT)
                .column("statement", words.text("column.serves"), Kind.TEXT)
                .column("evidence", words.text("column.evidence"), Kind.CODE);
        for (AlignmentElement element : AlignmentElement.values()) {
            Optional<Stated> said = Optional.ofNullable(stated.get(element));
            table.row(
                    words.text("element." + element),
                    said.map(Stated::statement).map(this::text),
                    said.map(statement ->
                            statement.evidence().stream().map(Evidence::uri).collect(Collectors.joining(", "))));
        }
        return table.build();
    }

    private String text(Confidential<String> statement) {
        return statement.value().orElseGet(() -> words.text("text.erased"));
    }

    private Table impacts() {
        Table.Builder table = Table.of("impacts", words.text("focus.impacts.caption"))
                .column("process", words.text("column.process"), Kind.CODE)
                .column("name", words.text("column.name"), Kind.TEXT)
                .column("degree", words.text("column.kind"), Kind.TEXT)
                .column("statement", words.text("column.serves"), Kind.TEXT);
        for (QmsProcess process : data.processes()) {
            var impact = process.profile().impact();
            table.row(
                    process.id().value(),
                    process.profile().name(),
                    impact.map(it -> words.text("degree." + it.degree())),
                    impact.map(it -> text(it.statement())));
        }
        return table.build();
    }

    private List<Block> listening() {
        var blocks = new ArrayList<Block>();
        say(blocks, "focus.unserved", data.unserved(), service -> words.text("service." + service));
        say(blocks, "focus.silent", new TreeSet<>(data.silent()), Function.identity());
        return blocks.isEmpty() ? List.of(new Sentence(words.text("focus.heard"))) : blocks;
    }

    private <T extends Comparable<T>> void say(List<Block> blocks, String key, Set<T> items, Function<T, String> text) {
        if (!items.isEmpty()) {
            blocks.add(new Sentence(
                    words.text(key, items.stream().sorted().map(text).collect(Collectors.joining(", ")))));
        }
    }

    private Table loads() {
        Table.Builder table = Table.of("loads", words.text("focus.loads.caption"))
                .column("person", words.text("column.owner"), Kind.CODE)
                .column("processes", words.text("column.howMany"), Kind.COUNT)
                .column("share", words.text("column.share"), Kind.SHARE);
        data.loads().forEach(load -> table.row(load.person(), load.count(), load.share()));
        return table.build();
    }
}
