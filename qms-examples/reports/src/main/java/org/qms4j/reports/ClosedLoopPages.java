package org.qms4j.reports;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.closedloop.ClosedLoop;
import org.qms4j.closedloop.ClosedLoop.Kind;
import org.qms4j.closedloop.ClosedLoop.Link;
import org.qms4j.closedloop.ClosedLoop.Owed;
import org.qms4j.closedloop.ClosedLoop.Standing;
import org.qms4j.closedloop.TopIssue;
import org.qms4j.evidence.Evidence;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Period;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.statistics.Proportion;

/** Puts into words whether what clients said has changed anything: report R-8. */
public final class ClosedLoopPages {
    /** The report's id. */
    public static final String ID = "R-8";

    private static final int DIGEST = 12;

    private final List<ClosedLoop> all;
    private final List<ClosedLoop> loops;
    private final ZonedDateTime asOf;
    private final Words words;
    private final Written written;

    private ClosedLoopPages(List<ClosedLoop> all, ZonedDateTime asOf, Locale language) {
        this.all = all;
        this.loops = all.stream().filter(ClosedLoop::isKnown).toList();
        this.asOf = asOf;
        this.words = Words.in(language);
        this.written = new Written(language);
    }

    /**
     * Writes a report in a language.
     *
     * @param loops what came of complaints; those that were handled elsewhere are counted and not listed
     * @param issues what most complaints are about, and what was decided about it
     * @param asOf when that was read, in the organization's time zone
     * @param reader the reader's language; English if it is none of English, Spanish and Portuguese
     * @return the report
     */
    public static Report of(List<ClosedLoop> loops, List<TopIssue> issues, ZonedDateTime asOf, Locale reader) {
        Locale language = Words.known(reader);
        return new ClosedLoopPages(loops, asOf, language).report(issues, language);
    }

    private Report report(List<TopIssue> issues, Locale language) {
        var answers = new ArrayList<String>(answers());
        answers.add(TopIssuePages.answer(issues, language));
        var sections = new ArrayList<Section>();
        if (!loops.isEmpty()) {
            sections.add(new Section("links", words.text("loop.links.heading"), links()));
            sections.add(new Section("loops", words.text("loop.loops.heading"), List.of(loops())));
            sections.add(new Section("owed", words.text("loop.owed.heading"), owed()));
            sections.add(new Section("evidence", words.text("loop.evidence.heading"), List.of(evidence())));
        }
        sections.add(TopIssuePages.section(issues, language));
        return new Report(
                ID, words.text("loop.title"), language, period(), asOf.toLocalDate(), answers, sections, gaps());
    }

    private Optional<Period> period() {
        Comparator<LocalDate> order = Comparator.naturalOrder();
        return all.stream()
                .map(ClosedLoop::receivedOn)
                .min(order)
                .map(first -> new Period(
                        first,
                        all.stream().map(ClosedLoop::receivedOn).max(order).orElse(first)));
    }

    private List<String> answers() {
        if (all.isEmpty()) {
            return List.of(words.text("answer.nothing"));
        }
        var answers = new ArrayList<String>();
        var closed = new Proportion(loops.stream().filter(ClosedLoop::isClosed).count(), loops.size());
        closed.wilson()
                .ifPresent(interval -> answers.add(words.text(
                        "loop.answer.closed",
                        written.count(closed.yes()),
                        written.count(closed.of()),
                        written.percent(100 * closed.share().orElseThrow()))));
        List<Owed> owed = distinctOwed();
        answers.add(words.text(
                "loop.answer.owed",
                written.count(owed.size()),
                written.count(owed.stream().filter(this::isOverdue).count())));
        if (loops.size() < all.size()) {
            answers.add(words.text("loop.answer.unknown", written.count(all.size() - loops.size())));
        }
        return answers;
    }

    private List<Owed> distinctOwed() {
        return loops.stream().flatMap(ClosedLoopPages::owed).distinct().toList();
    }

    private static Stream<Owed> owed(ClosedLoop loop) {
        return loop.links().stream().flatMap(link -> link.owed().stream()).distinct();
    }

    private boolean isOverdue(Owed owed) {
        return Overdue.days(owed.due(), asOf.toLocalDate()).isPresent();
    }

    private List<Block> links() {
        var shares = new Shares("links", words, written);
        for (Kind kind : Kind.values()) {
            shares.add(
                    "link." + kind,
                    new Proportion(
                            count(kind, Standing.CLOSED), count(kind, Standing.CLOSED) + count(kind, Standing.OPEN)));
        }
        Block figure = shares.figure().orElseGet(() -> new Sentence(words.text("loop.links.none")));
        return List.of(new Sentence(words.text("loop.links.words")), figure);
    }

    private long count(Kind kind, Standing standing) {
        return loops.stream()
                .filter(loop -> loop.link(kind).standing() == standing)
                .count();
    }

    private Table loops() {
        Table.Builder table = Table.of("loops", words.text("loop.loops.caption"))
                .column("complaint", words.text("column.complaint"), Table.Kind.CODE)
                .column("receivedOn", words.text("column.receivedOn"), Table.Kind.DAY)
                .column("stage", words.text("column.stage"), Table.Kind.TEXT)
                .column("answer", words.text("link.ANSWER"), Table.Kind.TEXT)
                .column("cause", words.text("link.CAUSE"), Table.Kind.TEXT)
                .column("action", words.text("link.ACTION"), Table.Kind.TEXT)
                .column("check", words.text("link.CHECK"), Table.Kind.TEXT)
                .column("informed", words.text("link.INFORMED"), Table.Kind.TEXT);
        loops.forEach(loop -> table.row(
                loop.complaint().value(),
                loop.receivedOn(),
                words.text("stage." + loop.stage()),
                standing(loop, Kind.ANSWER),
                standing(loop, Kind.CAUSE),
                standing(loop, Kind.ACTION),
                standing(loop, Kind.CHECK),
                standing(loop, Kind.INFORMED)));
        return table.build();
    }

    private String standing(ClosedLoop loop, Kind kind) {
        return words.text("standing." + loop.link(kind).standing());
    }

    private List<Block> owed() {
        if (distinctOwed().isEmpty()) {
            return List.of(new Sentence(words.text("loop.owed.none")));
        }
        Table.Builder table = Table.of("owed", words.text("loop.owed.caption", written.day(asOf.toLocalDate())))
                .column("complaint", words.text("column.complaint"), Table.Kind.CODE)
                .column("record", words.text("column.record"), Table.Kind.CODE)
                .column("owes", words.text("column.owes"), Table.Kind.TEXT)
                .column("owner", words.text("column.owner"), Table.Kind.CODE)
                .column("due", words.text("column.due"), Table.Kind.DAY)
                .column("overdue", words.text("column.overdue"), Table.Kind.COUNT);
        loops.forEach(loop -> owed(loop)
                .forEach(owed -> table.row(
                        loop.complaint().value(),
                        owed.record().id(),
                        words.text("owed." + owed.what()),
                        owed.owner(),
                        owed.due(),
                        Overdue.days(owed.due(), asOf.toLocalDate()))));
        return List.of(table.build());
    }

    private Table evidence() {
        Table.Builder table = Table.of("evidence", words.text("loop.evidence.caption"))
                .column("complaint", words.text("column.complaint"), Table.Kind.CODE)
                .column("link", words.text("column.link"), Table.Kind.TEXT)
                .column("place", words.text("column.place"), Table.Kind.CODE)
                .column("captured", words.text("column.captured"), Table.Kind.DAY)
                .column("sha256", words.text("column.digest"), Table.Kind.CODE);
        for (ClosedLoop loop : loops) {
            for (Link link : loop.links()) {
                link.evidence()
                        .forEach(evidence -> table.row(
                                loop.complaint().value(),
                                words.text("link." + link.kind()),
                                evidence.uri(),
                                evidence.capturedAt().map(at -> LocalDate.ofInstant(at, asOf.getZone())),
                                evidence.sha256().map(digest -> digest.substring(0, DIGEST))));
            }
        }
        return table.build();
    }

    private Table gaps() {
        List<Evidence> evidence = loops.stream()
                .flatMap(loop -> loop.links().stream())
                .flatMap(link -> link.evidence().stream())
                .distinct()
                .toList();
        return new Gaps(words)
                .add("loop.gap.unknown", all.size() - loops.size(), all.size())
                .add(
                        "loop.gap.date",
                        evidence.stream()
                                .filter(it -> it.capturedAt().isEmpty())
                                .count(),
                        evidence.size())
                .add(
                        "loop.gap.digest",
                        evidence.stream().filter(it -> it.sha256().isEmpty()).count(),
                        evidence.size())
                .table();
    }
}
