package org.qms4j.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.process.ProcessId;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Period;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table.Kind;
import org.qms4j.requirement.Requirement.Compliance;
import org.qms4j.requirement.RequirementId;
import org.qms4j.traceability.TraceMatrix;
import org.qms4j.traceability.TraceMatrix.Answer;
import org.qms4j.traceability.TraceMatrix.Row;

/** Puts into words which requirement answers which need and which process meets it: report R-20. */
public final class TracePages {
    /** The report's id. */
    public static final String ID = "R-20";

    private final TraceMatrix matrix;
    private final LocalDate asOf;
    private final Locale language;
    private final Words words;
    private final Written written;

    private TracePages(TraceMatrix matrix, LocalDate asOf, Locale language) {
        this.matrix = matrix;
        this.asOf = asOf;
        this.language = language;
        this.words = Words.in(language);
        this.written = new Written(language);
    }

    /**
     * Writes a report in a language.
     *
     * @param matrix what answers what
     * @param asOf the day on which that was read
     * @param reader the reader's language; English if it is none of English, Spanish and Portuguese
     * @return the report, which names records by their ids
     */
    public static Report of(TraceMatrix matrix, LocalDate asOf, Locale reader) {
        return new TracePages(matrix, asOf, Words.known(reader)).report();
    }

    private Report report() {
        return new Report(
                ID,
                words.text("trace.title"),
                language,
                Optional.of(new Period(asOf, asOf)),
                asOf,
                List.of(
                        words.text(
                                "trace.answer.needs",
                                written.count(matrix.rows().size()),
                                written.count(matrix.unanswered().size())),
                        words.text(
                                "trace.answer.uncovered",
                                written.count(matrix.uncovered().size())),
                        words.text(
                                "trace.answer.functions",
                                written.count(matrix.functions().size()))),
                List.of(
                        new Section("matrix", words.text("trace.matrix"), List.of(matrix())),
                        new Section("missing", words.text("trace.missing"), missing()),
                        new Section("functions", words.text("trace.functions"), List.of(functions()))),
                new Gaps(words)
                        .add(
                                "trace.gap.verified",
                                matrix.rows().stream()
                                        .flatMap(row -> row.answers().stream())
                                        .filter(answer -> answer.compliance() == Compliance.NOT_VERIFIED)
                                        .count(),
                                matrix.rows().stream()
                                        .mapToLong(row -> row.answers().size())
                                        .sum())
                        .table());
    }

    /** A need that nothing answers stands in the matrix, too. */
    private Table matrix() {
        Table.Builder table = Table.of("matrix", words.text("trace.matrix.caption"))
                .column("need", words.text("column.need"), Kind.CODE)
                .column("takenUp", words.text("column.takenUp"), Kind.TEXT)
                .column("requirement", words.text("column.requirement"), Kind.CODE)
                .column("stage", words.text("column.stage"), Kind.TEXT)
                .column("compliance", words.text("column.compliance"), Kind.TEXT)
                .column("processes", words.text("column.processes"), Kind.CODE);
        for (Row row : matrix.rows()) {
            if (row.answers().isEmpty()) {
                table.row(
                        row.need().text(),
                        takenUp(row),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            }
            for (Answer answer : row.answers()) {
                table.row(
                        row.need().text(),
                        takenUp(row),
                        answer.requirement().value(),
                        words.text("requirement." + answer.stage()),
                        words.text("compliance." + answer.compliance()),
                        joined(answer.processes(), ProcessId::value));
            }
        }
        return table.build();
    }

    private String takenUp(Row row) {
        return words.text(row.takenUp() ? "flow.agreed" : "flow.notAgreed");
    }

    private static <T> Optional<String> joined(List<T> items, Function<T, String> text) {
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(items.stream().map(text).collect(Collectors.joining(", ")));
    }

    private List<Block> missing() {
        var missing = new ArrayList<Block>();
        say(missing, "trace.unanswered", matrix.unanswered(), NeedRef::text);
        say(missing, "trace.unfounded", matrix.unfounded(), NeedRef::text);
        say(missing, "trace.uncovered", matrix.uncovered(), RequirementId::value);
        say(missing, "trace.needless", matrix.needless(), RequirementId::value);
        say(missing, "trace.idle", matrix.idle(), ProcessId::value);
        return missing.isEmpty() ? List.of(new Sentence(words.text("trace.nothing"))) : missing;
    }

    private <T> void say(List<Block> missing, String key, List<T> items, Function<T, String> text) {
        joined(items, text).ifPresent(names -> missing.add(new Sentence(words.text(key, names))));
    }

    private Table functions() {
        Table.Builder table = Table.of("functions", words.text("trace.functions.caption"))
                .column("function", words.text("column.function"), Kind.TEXT)
                .column("requirements", words.text("column.howMany"), Kind.COUNT);
        matrix.functions().forEach((function, count) -> table.row(function, count));
        return table.build();
    }
}
