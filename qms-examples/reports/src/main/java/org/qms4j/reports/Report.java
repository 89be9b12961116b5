package org.qms4j.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report in one language, apart from how it is written.
 *
 * @param id which report it is, such as {@code R-6}
 * @param title how it is called
 * @param language the language of its texts
 * @param period the days it covers; empty if there is nothing
 * @param asOf the date of its data
 * @param answers what it comes to, one sentence for each question that its reader has first
 * @param sections the rest, in the order of reading
 * @param gaps what its data do not say
 */
public record Report(
        String id,
        String title,
        Locale language,
        Optional<Period> period,
        LocalDate asOf,
        List<String> answers,
        List<Section> sections,
        Table gaps) {
    /** {@inheritDoc} */
    public Report {
        answers = List.copyOf(answers);
        sections = List.copyOf(sections);
    }

    /**
     * Days that a report covers.
     *
     * @param first the first one
     * @param last the last one
     */
    public record Period(LocalDate first, LocalDate last) {}

    /**
     * A section.
     *
     * @param id a name that does not change with the language: letters and digits
     * @param heading what it answers
     * @param blocks what it says
     */
    public record Section(String id, String heading, List<Block> blocks) {
        /** {@inheritDoc} */
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** A part of a section. */
    public sealed interface Block permits Sentence, Listing, Figure, Table {}

    /**
     * A sentence, or several.
     *
     * @param text plain text
     */
    public record Sentence(String text) implements Block {}

    /**
     * Sentences one below the other.
     *
     * @param items plain texts
     */
    public record Listing(List<String> items) implements Block {
        /** {@inheritDoc} */
        public Listing {
            items = List.copyOf(items);
        }
    }

    /**
     * A picture with the figures that it shows.
     *
     * @param title what it shows
     * @param words what can be seen on it, for who does not see it
     * @param drawing the picture
     * @param table the figures
     */
    public record Figure(String title, String words, Drawing drawing, Table table) implements Block {}

    /**
     * Puts sections of a host's own behind the others.
     *
     * @param more the sections
     * @return the longer report
     */
    public Report with(List<Section> more) {
        var all = new ArrayList<>(sections);
        all.addAll(more);
        return new Report(id, title, language, period, asOf, answers, all, gaps);
    }

    /**
     * Gives it another title.
     *
     * @param other how it is called
     * @return the report with that title
     */
    public Report titled(String other) {
        return new Report(id, other, language, period, asOf, answers, sections, gaps);
    }

    /**
     * Returns every table, those of figures and that of the gaps included.
     *
     * @return in the order of reading
     */
    public Stream<Table> tables() {
        Stream<Table> read =
                sections.stream().flatMap(section -> section.blocks().stream()).flatMap(Report::tables);
        return Stream.concat(read, Stream.of(gaps));
    }

    static Stream<Table> tables(Block block) {
        if (block instanceof Table table) {
            return Stream.of(table);
        }
        return block instanceof Figure figure ? Stream.of(figure.table()) : Stream.empty();
    }
}
