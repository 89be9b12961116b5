package org.qms4j.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qms4j.complaintanalysis.Answering.Age;
import org.qms4j.complaintanalysis.ComplaintReport;
import org.qms4j.complaintanalysis.ComplaintReport.Audience;
import org.qms4j.complaintanalysis.Facet;
import org.qms4j.complaintanalysis.Ranking;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.statistics.Pareto;
import org.qms4j.statistics.Pareto.Abc;
import org.qms4j.statistics.Proportion;

/** Puts what a register of complaints says into words: report R-6, for the organization or for everybody. */
public final class ComplaintPages {
    /** The report's id. */
    public static final String ID = "R-6";

    private static final List<Facet> FACETS = List.of(
            Facet.CATEGORY,
            Facet.PRODUCT,
            Facet.CHANNEL,
            Facet.PROVIDER,
            Facet.PROCESS,
            Facet.JOURNEY_STAGE,
            Facet.CONTRACT_CLAUSE,
            Facet.CLIENT);

    private final ComplaintReport data;
    private final Words words;
    private final Written written;

    private ComplaintPages(ComplaintReport data, Locale language) {
        this.data = data;
        this.words = Words.in(language);
        this.written = new Written(language);
    }

    /**
     * Writes a report in a language.
     *
     * @param data what was counted
     * @param reader the reader's language; English if it is none of English, Spanish and Portuguese
     * @return the report
     */
    public static Report of(ComplaintReport data, Locale reader) {
        Locale language = Words.known(reader);
        return new ComplaintPages(data, language).report(language);
    }

    private Report report(Locale language) {
        var sections = new ArrayList<Section>();
        FACETS.stream()
                .filter(facet -> ranking(facet)
                        .filter(ranking -> !ranking.items().isEmpty())
                        .isPresent())
                .forEach(facet -> sections.add(ranked(facet)));
        var months = new MonthPages(data, words, written);
        sections.add(months.received());
        sections.add(months.rates());
        var answers = new AnswerPages(data, words, written);
        sections.add(answers.answered());
        sections.add(answers.open());
        new PatternPages(data, words, written).sections().forEach(sections::add);
        String title = words.text(data.audience() == Audience.PUBLIC ? "title.public" : "title");
        Optional<Report.Period> period = data.period().map(days -> new Report.Period(days.first(), days.last()));
        return new Report(ID, title, language, period, data.asOf(), answers(months), sections, gaps());
    }

    private Optional<Ranking> ranking(Facet facet) {
        return Optional.ofNullable(data.perception().get(facet));
    }

    private Section ranked(Facet facet) {
        var blocks = new ArrayList<Block>();
        Ranking ranking = ranking(facet).orElseThrow();
        Optional<Ranking> upheld = Optional.ofNullable(data.validity().get(facet));
        blocks.add(new RankingPages(facet, ranking, upheld, words, written).figure());
        if (ranking.withheld() > 0) {
            blocks.add(new Sentence(words.text("ranking.withheld", written.count(ranking.withheld()))));
        }
        if (ranking.notStated() > 0) {
            blocks.add(new Sentence(words.text("ranking.notStated", written.count(ranking.notStated()))));
        }
        return new Section("by" + RankingPages.id(facet), words.text("facet." + facet + ".heading"), blocks);
    }

    private List<String> answers(MonthPages months) {
        if (data.counted() == 0) {
            return List.of(words.text("answer.nothing"));
        }
        return List.of(most(), inTime(), open(), months.conclusion(), notSaid());
    }

    private String most() {
        Facet facet = ranking(Facet.CATEGORY)
                .filter(ranking -> !ranking.items().isEmpty())
                .map(Ranking::facet)
                .orElse(Facet.PRODUCT);
        Optional<Pareto> pareto =
                ranking(facet).filter(ranking -> !ranking.items().isEmpty()).map(Ranking::byCount);
        if (pareto.isEmpty()) {
            return words.text("answer.most.unknown");
        }
        Pareto.Bar first = pareto.get().bars().get(0);
        long few = pareto.get().bars().stream()
                .filter(bar ->
                        bar.portion().filter(portion -> portion.abc() == Abc.A).isPresent())
                .count();
        return words.text(
                "answer.most",
                new RankingPages(facet, ranking(facet).orElseThrow(), Optional.empty(), words, written).name(first),
                written.count(first.value().longValueExact()),
                written.count(pareto.get().total().longValueExact()),
                written.percent(first.portion().map(Pareto.Portion::percent).orElse(0.0)),
                written.count(few),
                written.count(pareto.get().bars().size()));
    }

    private String inTime() {
        Proportion told = data.answering().timely();
        Proportion inTime = told.of() > 0 ? told : data.answering().decided();
        return inTime.wilson()
                .map(interval -> words.text(
                        "answer.inTime",
                        written.percent(100 * inTime.share().orElseThrow()),
                        written.count(inTime.yes()),
                        written.count(inTime.of()),
                        written.percent(100 * interval.low()),
                        written.percent(100 * interval.high())))
                .orElseGet(() -> words.text("answer.inTime.unknown"));
    }

    private String open() {
        long old = data.answering().ages().stream()
                .filter(age -> age.from() > 90)
                .mapToLong(Age::count)
                .sum();
        return words.text(
                "answer.open",
                written.count(data.answering().open()),
                written.count(data.counted()),
                written.percent(100.0 * data.answering().open() / data.counted()),
                written.count(old));
    }

    private String notSaid() {
        return data.silences().isEmpty()
                ? words.text("gaps.none")
                : words.text("answer.gaps", written.count(data.silences().size()));
    }

    private Table gaps() {
        var gaps = new Gaps(words);
        data.silences().forEach(silence -> gaps.row("silence." + silence.about(), silence.count(), silence.of()));
        return gaps.table();
    }
}
