package org.qms4j.reports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qms4j.closedloop.TopIssue;
import org.qms4j.closedloop.TopIssue.Decision;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table.Kind;
import org.qms4j.spi.record.RecordKey;

/** What was decided about the few things that most complaints are about. */
public final class TopIssuePages {
    private final Words words;
    private final Written written;

    private TopIssuePages(Locale language) {
        this.words = Words.in(language);
        this.written = new Written(language);
    }

    /**
     * Writes the section, which can be put into any report.
     *
     * @param issues what most complaints are about
     * @param reader the reader's language; English if it is none of English, Spanish and Portuguese
     * @return one row for each
     */
    public static Section section(List<TopIssue> issues, Locale reader) {
        return new TopIssuePages(Words.known(reader)).section(issues);
    }

    /** The same in one sentence. */
    static String answer(List<TopIssue> issues, Locale language) {
        return new TopIssuePages(language).answer(issues);
    }

    private String answer(List<TopIssue> issues) {
        long without = issues.stream()
                .filter(issue -> issue.decision() == Decision.NONE)
                .count();
        return issues.isEmpty()
                ? words.text("top.nothing")
                : words.text("top.answer", written.count(issues.size()), written.count(without));
    }

    private Section section(List<TopIssue> issues) {
        Table.Builder table = Table.of("topIssues", words.text("top.caption"))
                .column("category", words.text("facet.CATEGORY"), Kind.TEXT)
                .column("rank", words.text("column.rank"), Kind.COUNT)
                .column("count", words.text("column.complaints"), Kind.COUNT)
                .column("percent", words.text("column.percent"), Kind.PERCENT)
                .column("decision", words.text("top.decision"), Kind.TEXT)
                .column("records", words.text("column.which"), Kind.CODE);
        issues.forEach(issue -> table.row(
                issue.category(),
                (long) issue.rank(),
                issue.count(),
                issue.percent(),
                words.text("decision." + issue.decision()),
                issue.records().stream().map(RecordKey::id).collect(Collectors.joining(", "))));
        return new Section(
                "top",
                words.text("top.heading"),
                issues.isEmpty()
                        ? List.of(new Sentence(answer(issues)))
                        : List.of(new Sentence(answer(issues)), table.build()));
    }
}
