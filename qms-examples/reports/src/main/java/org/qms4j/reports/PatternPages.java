package org.qms4j.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaintanalysis.ComplaintReport;
import org.qms4j.complaintanalysis.PublicPresence;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table.Kind;

/**
 * What keeps coming back, and how the organization fares where everybody can read it: only where there is something.
 */
final class PatternPages {
    private final ComplaintReport data;
    private final Words words;
    private final Written written;

    PatternPages(ComplaintReport data, Words words, Written written) {
        this.data = data;
        this.words = words;
        this.written = written;
    }

    List<Section> sections() {
        var sections = new ArrayList<Section>();
        if (data.repeats().share().of() > 0) {
            sections.add(repeats());
        }
        if (!data.clauseAlarms().isEmpty()) {
            sections.add(new Section("clauses", words.text("clauses.heading"), List.of(clauses())));
        }
        if (data.publicPresence().movedToPrivate().of() > 0) {
            sections.add(inPublic());
        }
        return sections;
    }

    private Section repeats() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Sentence(
                words.text("repeats.window", written.count(data.repeats().windowDays()))));
        new Shares("repeatShare", words, written)
                .add("share.repeats", data.repeats().share())
                .figure()
                .ifPresent(blocks::add);
        if (!data.repeats().repeats().isEmpty()) {
            blocks.add(repeated());
        }
        return new Section("repeats", words.text("repeats.heading"), blocks);
    }

    private Table repeated() {
        Table.Builder table = Table.of("repeats", words.text("repeats.caption"))
                .column("complaint", words.text("column.complaint"), Kind.CODE)
                .column("before", words.text("column.before"), Kind.CODE)
                .column("days", words.text("column.days"), Kind.COUNT)
                .column("cause", words.text("column.cause"), Kind.TEXT);
        data.repeats()
                .repeats()
                .forEach(repeat ->
                        table.row(repeat.complaint().value(), repeat.before().value(), repeat.days(), repeat.cause()));
        return table.build();
    }

    private Table clauses() {
        Table.Builder table = Table.of("clauses", words.text("clauses.caption"))
                .column("clause", words.text("facet.CONTRACT_CLAUSE"), Kind.TEXT)
                .column("count", words.text("column.complaints"), Kind.COUNT)
                .column("from", words.text("column.from"), Kind.DAY)
                .column("to", words.text("column.to"), Kind.DAY)
                .column("complaints", words.text("column.which"), Kind.CODE);
        data.clauseAlarms()
                .forEach(alarm -> table.row(
                        alarm.clause(),
                        (long) alarm.complaints().size(),
                        alarm.from(),
                        alarm.to(),
                        alarm.complaints().stream().map(ComplaintId::value).collect(Collectors.joining(", "))));
        return table.build();
    }

    private Section inPublic() {
        PublicPresence presence = data.publicPresence();
        var blocks = new ArrayList<Block>();
        new Shares("public", words, written)
                .add("share.publicFirst", presence.publicFirst())
                .add("share.replied", presence.replied())
                .add("share.repliedInTime", presence.inTime())
                .add("share.moved", presence.movedToPrivate())
                .add("share.visiblyResolved", presence.visiblyResolved())
                .figure()
                .ifPresent(blocks::add);
        return new Section("public", words.text("public.heading"), blocks);
    }
}
