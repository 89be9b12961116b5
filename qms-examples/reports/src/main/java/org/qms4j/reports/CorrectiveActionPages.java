package org.qms4j.reports;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qms4j.nonconformity.CauseCandidate;
import org.qms4j.nonconformity.CauseCandidate.Category;
import org.qms4j.nonconformity.CauseCandidate.Standing;
import org.qms4j.nonconformity.EffectivenessCriterion;
import org.qms4j.nonconformity.Nonconformity;
import org.qms4j.nonconformity.Nonconformity.Deadline;
import org.qms4j.nonconformity.NonconformityStage.Closed;
import org.qms4j.nonconformity.NonconformityStage.CorrectionOnly;
import org.qms4j.nonconformity.NonconformityStage.Open;
import org.qms4j.nonconformity.NonconformityStage.Verifying;
import org.qms4j.nonconformity.NonconformityStage.Voided;
import org.qms4j.nonconformity.Pace;
import org.qms4j.nonconformity.Verdict;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Report.Period;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table.Kind;

/** Puts into words what went wrong, why, and whether what was done about it works: report R-10. */
public final class CorrectiveActionPages {
    /** The report's id. */
    public static final String ID = "R-10";

    private static final int MOST_DIAGRAMS = 12;

    private final List<Nonconformity> all;
    private final ZonedDateTime asOf;
    private final LocalDate today;
    private final Words words;
    private final Written written;

    private CorrectiveActionPages(List<Nonconformity> all, ZonedDateTime asOf, Locale language) {
        this.all = all.stream()
                .filter(it -> !(it.stage() instanceof Voided))
                .sorted(Comparator.comparing(Nonconformity::detectedOn).thenComparing(Nonconformity::key))
                .toList();
        this.asOf = asOf;
        this.today = asOf.toLocalDate();
        this.words = Words.in(language);
        this.written = new Written(language);
    }

    /**
     * Writes a report in a language. Causes are named as the organization names them; what people have said about them
     * stays in the records.
     *
     * @param nonconformities what went wrong; void ones are left out
     * @param asOf when that was read, in the organization's time zone
     * @param reader the reader's language; English if it is none of English, Spanish and Portuguese
     * @return the report
     */
    public static Report of(List<Nonconformity> nonconformities, ZonedDateTime asOf, Locale reader) {
        Locale language = Words.known(reader);
        return new CorrectiveActionPages(nonconformities, asOf, language).report(language);
    }

    private Report report(Locale language) {
        var sections = new ArrayList<Section>();
        if (!all.isEmpty()) {
            sections.add(new Section("effects", words.text("effects.heading"), effects()));
            sections.add(new Section("states", words.text("action.states.heading"), List.of(states())));
            sections.add(new Section("causes", words.text("causes.heading"), causes()));
            sections.add(new Section("open", words.text("open.heading"), open()));
            sections.add(new Section("times", words.text("pace.heading"), times()));
        }
        return new Report(ID, words.text("action.title"), language, period(), today, answers(), sections, gaps());
    }

    private Optional<Period> period() {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Period(
                        all.get(0).detectedOn(), all.get(all.size() - 1).detectedOn()));
    }

    private List<String> answers() {
        if (all.isEmpty()) {
            return List.of(words.text("action.answer.nothing"));
        }
        Map<Verdict, Long> verdicts = all.stream()
                .flatMap(it -> it.verdict().stream())
                .collect(Collectors.groupingBy(verdict -> verdict, Collectors.counting()));
        return List.of(
                words.text(
                        "action.answer.open",
                        written.count(opened().size()),
                        written.count(all.size()),
                        written.count(opened().stream()
                                .filter(it -> overdue(it).isPresent())
                                .count())),
                words.text(
                        "action.answer.verdicts",
                        written.count(verdicts.getOrDefault(Verdict.EFFECTIVE, 0L)),
                        written.count(verdicts.getOrDefault(Verdict.INEFFECTIVE, 0L)),
                        written.count(verdicts.getOrDefault(Verdict.INCONCLUSIVE, 0L))),
                words.text(
                        "action.answer.recurred",
                        written.count(all.stream()
                                .filter(it -> !it.recurrences().isEmpty())
                                .count())));
    }

    private List<Nonconformity> opened() {
        return all.stream().filter(it -> it.stage() instanceof Open).toList();
    }

    private Optional<Long> overdue(Nonconformity it) {
        return Overdue.days(it.deadline().map(Deadline::due), today);
    }

    private List<Block> effects() {
        var effects = new Effects("effects", words, written);
        for (Nonconformity it : all) {
            it.verdict().ifPresent(verdict -> {
                EffectivenessCriterion criterion = it.plan().orElseThrow().criterion();
                effects.add(
                        it.id().value(),
                        criterion.measure(),
                        criterion.baseline(),
                        it.reached(Verifying.class).orElseThrow().observation(),
                        words.text("verdict." + verdict));
            });
        }
        return effects.blocks();
    }

    private Table states() {
        Table.Builder table = Table.of("nonconformities", words.text("action.states.caption"))
                .column("nonconformity", words.text("column.record"), Kind.CODE)
                .column("detectedOn", words.text("column.detectedOn"), Kind.DAY)
                .column("source", words.text("column.source"), Kind.TEXT)
                .column("severity", words.text("column.severity"), Kind.COUNT)
                .column("stage", words.text("column.stage"), Kind.TEXT)
                .column("responsible", words.text("column.owner"), Kind.CODE)
                .column("owes", words.text("column.owes"), Kind.TEXT)
                .column("due", words.text("column.due"), Kind.DAY)
                .column("overdue", words.text("column.overdue"), Kind.COUNT)
                .column("rounds", words.text("column.rounds"), Kind.COUNT)
                .column("recurrences", words.text("column.recurrences"), Kind.COUNT);
        all.forEach(it -> table.row(
                it.id().value(),
                it.detectedOn(),
                words.text("source." + it.source()),
                (long) it.severity(),
                words.text("stage." + it.stage().name()),
                it.responsible(),
                it.deadline().map(owed -> words.text("owed." + owed.kind())),
                it.deadline().map(Deadline::due),
                overdue(it),
                (long) it.rounds(),
                (long) it.recurrences().size()));
        return table.build();
    }

    /** The newest first: older ones have been looked at before. */
    private List<Block> causes() {
        var analysed = new ArrayList<Nonconformity>(
                all.stream().filter(it -> !it.causes().isEmpty()).toList());
        analysed.sort(Comparator.comparing(Nonconformity::detectedOn).reversed());
        if (analysed.isEmpty()) {
            return List.of(new Sentence(words.text("causes.none")));
        }
        var blocks = new ArrayList<Block>();
        analysed.stream().limit(MOST_DIAGRAMS).forEach(it -> blocks.add(diagram(it, blocks.size() + 1)));
        if (analysed.size() > MOST_DIAGRAMS) {
            blocks.add(new Sentence(words.text("causes.more", written.count(analysed.size() - MOST_DIAGRAMS))));
        }
        return blocks;
    }

    private Figure diagram(Nonconformity it, int number) {
        Table.Builder table = Table.of(
                        "causes" + number, words.text("causes.caption", it.id().value()))
                .column("cause", words.text("column.cause"), Kind.CODE)
                .column("category", words.text("facet.CATEGORY"), Kind.TEXT)
                .column("method", words.text("column.method"), Kind.TEXT)
                .column("standing", words.text("column.stage"), Kind.TEXT)
                .column("whys", words.text("column.whys"), Kind.COUNT)
                .column("evidence", words.text("column.evidence"), Kind.COUNT);
        it.causes()
                .forEach(cause -> table.row(
                        cause.name(),
                        cause.category().map(this::branch),
                        words.text("method." + cause.method()),
                        words.text("cause." + cause.standing()),
                        (long) cause.whys().size(),
                        evidence(cause)));
        String effect = words.text("causes.effect", it.id().value(), written.day(it.detectedOn()));
        return new Figure(effect, words.text("causes.words"), new Drawing.Causes(effect, branches(it)), table.build());
    }

    private static long evidence(CauseCandidate cause) {
        return cause.whys().stream().mapToLong(why -> why.evidence().size()).sum()
                + cause.judgements().stream()
                        .mapToLong(judgement -> judgement.evidence().size())
                        .sum();
    }

    private List<Drawing.Branch> branches(Nonconformity it) {
        var branches = new EnumMap<Category, List<Drawing.Twig>>(Category.class);
        var others = new ArrayList<Drawing.Twig>();
        it.causes()
                .forEach(cause -> cause.category()
                        .map(category -> branches.computeIfAbsent(category, first -> new ArrayList<>()))
                        .orElse(others)
                        .add(twig(cause)));
        var drawn = new ArrayList<Drawing.Branch>();
        branches.forEach((category, twigs) -> drawn.add(new Drawing.Branch(branch(category), twigs)));
        if (!others.isEmpty()) {
            drawn.add(new Drawing.Branch(words.text("category.none"), others));
        }
        return drawn;
    }

    private String branch(Category category) {
        return words.text("category." + category);
    }

    private Drawing.Twig twig(CauseCandidate cause) {
        return new Drawing.Twig(
                cause.name(),
                Drawing.Standing.valueOf(cause.standing().name()),
                words.text("cause." + cause.standing()));
    }

    private List<Block> open() {
        List<LocalDate> since = opened().stream().map(Nonconformity::detectedOn).toList();
        return since.isEmpty()
                ? List.of(new Sentence(words.text("open.none")))
                : List.of(new Ages(words, written).figure(since, today));
    }

    private List<Block> times() {
        var times = new TimesTable(words.text("pace.caption"), words);
        Pace.of(all, asOf).forEach((milestone, time) -> times.add("pace." + milestone, time));
        return times.table().stream().map(Block.class::cast).toList();
    }

    private Table gaps() {
        long ended = all.stream().filter(it -> it.stage() instanceof Closed).count();
        return new Gaps(words)
                .add(
                        "action.gap.correctionOnly",
                        all.stream()
                                .filter(it -> it.reached(CorrectionOnly.class).isPresent())
                                .count(),
                        all.size())
                .add(
                        "action.gap.noRates",
                        all.stream()
                                .filter(it -> it.verdict().isPresent())
                                .filter(it -> it.plan()
                                        .filter(plan ->
                                                plan.criterion().baseline().isEmpty())
                                        .isPresent())
                                .count(),
                        all.size())
                .add(
                        "action.gap.untested",
                        all.stream()
                                .filter(it ->
                                        it.causes().stream().anyMatch(cause -> cause.standing() == Standing.UNTESTED))
                                .count(),
                        all.size())
                .add("action.gap.notEnded", all.size() - ended, all.size())
                .table();
    }
}
