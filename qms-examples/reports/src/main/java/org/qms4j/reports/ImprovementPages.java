package org.qms4j.reports;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.closedloop.TopIssue;
import org.qms4j.evidence.Money;
import org.qms4j.idea.Idea;
import org.qms4j.idea.IdeaStage.Adopted;
import org.qms4j.idea.IdeaStage.Submitted;
import org.qms4j.improvement.ImprovementCycle;
import org.qms4j.improvement.ImprovementCycle.Balance;
import org.qms4j.improvement.ImprovementCycle.Deadline;
import org.qms4j.improvement.ImprovementCycleId;
import org.qms4j.improvement.ImprovementStage.Closed;
import org.qms4j.improvement.ImprovementStage.Standardized;
import org.qms4j.improvement.Phase;
import org.qms4j.improvement.SatisfactionLink;
import org.qms4j.lifecycle.Stage;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Report.Period;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Table.Kind;

/** Puts into words what becomes better, and whether it did: report R-9. */
public final class ImprovementPages {
    /** The report's id. */
    public static final String ID = "R-9";

    private final Portfolio data;
    private final ZonedDateTime asOf;
    private final LocalDate today;
    private final Locale language;
    private final Words words;
    private final Written written;

    private ImprovementPages(Portfolio data, ZonedDateTime asOf, Locale language) {
        this.data = data;
        this.asOf = asOf;
        this.today = asOf.toLocalDate();
        this.language = language;
        this.words = Words.in(language);
        this.written = new Written(language);
    }

    /**
     * What is reported about.
     *
     * @param cycles the improvement cycles
     * @param ideas the ideas
     * @param issues what most complaints are about, and what was decided about it
     */
    public record Portfolio(List<ImprovementCycle> cycles, List<Idea> ideas, List<TopIssue> issues) {
        /** {@inheritDoc} */
        public Portfolio {
            cycles = List.copyOf(cycles);
            ideas = List.copyOf(ideas);
            issues = List.copyOf(issues);
        }
    }

    /**
     * Writes a report in a language.
     *
     * @param data what is reported about
     * @param asOf when that was read, in the organization's time zone
     * @param reader the reader's language; English if it is none of English, Spanish and Portuguese
     * @return the report, which shows the titles of cycles
     */
    public static Report of(Portfolio data, ZonedDateTime asOf, Locale reader) {
        return new ImprovementPages(data, asOf, Words.known(reader)).report();
    }

    private Report report() {
        var sections = new ArrayList<Section>();
        if (!data.cycles().isEmpty()) {
            sections.add(new Section("board", words.text("cycle.board.heading"), List.of(board())));
            sections.add(new Section("effects", words.text("effects.heading"), effects()));
        }
        if (!data.ideas().isEmpty()) {
            sections.add(new Section("ideas", words.text("idea.heading"), List.of(ideas())));
        }
        sections.add(TopIssuePages.section(data.issues(), language));
        return new Report(ID, words.text("cycle.title"), language, period(), today, answers(), sections, gaps());
    }

    private Optional<Period> period() {
        Comparator<LocalDate> order = Comparator.naturalOrder();
        List<LocalDate> begun = Stream.concat(
                        data.cycles().stream().map(ImprovementCycle::firstStage),
                        data.ideas().stream().map(Idea::firstStage))
                .map(this::day)
                .sorted(order)
                .toList();
        return begun.isEmpty() ? Optional.empty() : Optional.of(new Period(begun.get(0), begun.get(begun.size() - 1)));
    }

    private LocalDate day(Stage stage) {
        return LocalDate.ofInstant(stage.entered().occurredAt(), asOf.getZone());
    }

    private List<String> answers() {
        long open = data.cycles().stream().filter(it -> it.phase().isPresent()).count();
        return List.of(
                words.text(
                        "cycle.answer.open",
                        written.count(open),
                        written.count(data.cycles().size()),
                        written.count(data.cycles().stream()
                                .filter(it -> overdue(it).isPresent())
                                .count())),
                words.text(
                        "cycle.answer.standardized",
                        written.count(data.cycles().stream()
                                .filter(it -> it.stage() instanceof Standardized)
                                .count()),
                        written.count(data.cycles().size() - open)),
                words.text(
                        "cycle.answer.ideas",
                        written.count(data.ideas().stream()
                                .filter(it -> it.stage() instanceof Submitted)
                                .count()),
                        written.count(data.ideas().size())),
                TopIssuePages.answer(data.issues(), language));
    }

    private Optional<Long> overdue(ImprovementCycle it) {
        return Overdue.days(it.deadline().map(Deadline::due), today);
    }

    private Figure board() {
        var lanes = new ArrayList<Drawing.Lane>();
        for (Phase phase : Phase.values()) {
            lanes.add(lane(
                    phase.text(language),
                    data.cycles().stream()
                            .filter(it -> it.phase().filter(phase::equals).isPresent())));
        }
        lanes.add(lane(
                words.text("cycle.ended"),
                data.cycles().stream().filter(it -> it.phase().isEmpty())));
        return new Figure(
                words.text("cycle.board.heading"), words.text("cycle.board.words"), new Drawing.Board(lanes), cycles());
    }

    private Drawing.Lane lane(String heading, Stream<ImprovementCycle> cycles) {
        List<Drawing.Card> cards = cycles.map(this::card).toList();
        return new Drawing.Lane(heading + " \u00b7 " + written.count(cards.size()), cards);
    }

    private Drawing.Card card(ImprovementCycle it) {
        var lines = new ArrayList<String>();
        lines.add(it.title().value().orElseGet(() -> words.text("text.erased")));
        lines.add(
                words.text("driver." + it.driver().kind()) + ": " + it.driver().what());
        if (it.number() > 1) {
            lines.add(words.text("cycle.turn", written.count(it.number())));
        }
        it.verdict().ifPresent(verdict -> lines.add(words.text("verdict." + verdict)));
        if (it.phase().isEmpty()) {
            lines.add(words.text("stage." + it.stage().name()));
        }
        it.deadline().ifPresent(owed -> lines.add(words.text("cycle.due", it.leader(), written.day(owed.due()))));
        return new Drawing.Card(
                it.id().value(), lines, overdue(it).map(days -> words.text("cycle.overdue", written.count(days))));
    }

    private Table cycles() {
        Table.Builder table = Table.of("cycles", words.text("cycle.caption"))
                .column("cycle", words.text("column.record"), Kind.CODE)
                .column("parent", words.text("column.before"), Kind.CODE)
                .column("stage", words.text("column.stage"), Kind.TEXT)
                .column("driver", words.text("column.driver"), Kind.TEXT)
                .column("serves", words.text("column.serves"), Kind.TEXT)
                .column("scale", words.text("column.scale"), Kind.TEXT)
                .column("leader", words.text("column.owner"), Kind.CODE)
                .column("due", words.text("column.due"), Kind.DAY)
                .column("overdue", words.text("column.overdue"), Kind.COUNT)
                .column("verdict", words.text("effects.verdict"), Kind.TEXT)
                .column("cost", words.text("column.spent"), Kind.TEXT)
                .column("benefit", words.text("column.benefit"), Kind.TEXT);
        data.cycles()
                .forEach(it -> table.row(
                        it.id().value(),
                        it.parent().map(ImprovementCycleId::value),
                        it.phase()
                                .map(phase -> phase.text(language))
                                .orElseGet(
                                        () -> words.text("stage." + it.stage().name())),
                        words.text("driver." + it.driver().kind()) + ": "
                                + it.driver().what(),
                        it.satisfaction().map(SatisfactionLink::what),
                        words.text("scale." + it.scale()),
                        it.leader(),
                        it.deadline().map(Deadline::due),
                        overdue(it),
                        it.verdict().map(verdict -> words.text("verdict." + verdict)),
                        it.balance().flatMap(Balance::cost).map(this::amount),
                        it.balance().flatMap(Balance::benefit).map(this::amount)));
        return table.build();
    }

    private String amount(Money money) {
        return written.money(money.amount()) + "\u00a0" + money.currency().getCurrencyCode();
    }

    private List<Block> effects() {
        var effects = new Effects("effects", words, written);
        for (ImprovementCycle it : data.cycles()) {
            it.verdict()
                    .ifPresent(verdict -> it.plan()
                            .test()
                            .ifPresent(test -> effects.add(
                                    it.id().value(),
                                    test.measure(),
                                    Optional.of(test.baseline()),
                                    it.figures().orElseThrow().observation(),
                                    words.text("verdict." + verdict))));
        }
        return effects.blocks();
    }

    private Table ideas() {
        Table.Builder table = Table.of("ideas", words.text("idea.caption"))
                .column("idea", words.text("column.record"), Kind.CODE)
                .column("submittedOn", words.text("idea.submittedOn"), Kind.DAY)
                .column("driver", words.text("column.driver"), Kind.TEXT)
                .column("decision", words.text("top.decision"), Kind.TEXT)
                .column("cycle", words.text("column.which"), Kind.CODE)
                .column("due", words.text("column.due"), Kind.DAY)
                .column("overdue", words.text("column.overdue"), Kind.COUNT);
        data.ideas().forEach(it -> {
            Optional<LocalDate> due = it.stage() instanceof Submitted ? Optional.of(it.due()) : Optional.empty();
            table.row(
                    it.id().value(),
                    day(it.firstStage()),
                    words.text("driver." + it.driver().kind()) + ": "
                            + it.driver().what(),
                    words.text("stage." + it.stage().name()),
                    it.reached(Adopted.class).map(adopted -> adopted.cycle().value()),
                    due,
                    Overdue.days(due, today));
        });
        return table.build();
    }

    private Table gaps() {
        List<ImprovementCycle> cycles = data.cycles();
        return new Gaps(words)
                .add(
                        "cycle.gap.satisfaction",
                        cycles.stream()
                                .filter(it -> it.satisfaction().isEmpty())
                                .count(),
                        cycles.size())
                .add(
                        "cycle.gap.balance",
                        cycles.stream()
                                .filter(it -> it.stage() instanceof Closed
                                        && it.balance().isEmpty())
                                .count(),
                        cycles.size())
                .add(
                        "cycle.gap.figures",
                        cycles.stream().filter(it -> it.figures().isEmpty()).count(),
                        cycles.size())
                .table();
    }
}
