package org.qms4j.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qms4j.client.ClientId;
import org.qms4j.interestedparty.InterestedParty;
import org.qms4j.interestedparty.Need;
import org.qms4j.interestedparty.PartyProfile.Quadrant;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Report.Period;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table.Kind;

/** Puts into words who has a stake, what they need, and who should have been looked at again: report R-1. */
public final class PartyPages {
    /** The report's id. */
    public static final String ID = "R-1";

    private final Parties data;
    private final LocalDate today;
    private final Locale language;
    private final Words words;
    private final Written written;

    private PartyPages(Parties data, LocalDate today, Locale language) {
        this.data = data;
        this.today = today;
        this.language = language;
        this.words = Words.in(language);
        this.written = new Written(language);
    }

    /**
     * What is reported about.
     *
     * @param entries the interested parties that count
     * @param missing the types of which none is known
     * @param clientsWithout the clients that none of them stands for
     */
    public record Parties(List<Entry> entries, Set<PartyType> missing, List<ClientId> clientsWithout) {
        /** {@inheritDoc} */
        public Parties {
            entries = List.copyOf(entries);
            missing = Set.copyOf(missing);
            clientsWithout = List.copyOf(clientsWithout);
        }
    }

    /**
     * An interested party and until when somebody has to look at it.
     *
     * @param party the party
     * @param due the day
     */
    public record Entry(InterestedParty party, LocalDate due) {}

    /**
     * Writes a report in a language.
     *
     * @param data what is reported about
     * @param today the day on which that was read
     * @param reader the reader's language; English if it is none of English, Spanish and Portuguese
     * @return the report, which shows names of bodies and groups and what they need
     */
    public static Report of(Parties data, LocalDate today, Locale reader) {
        return new PartyPages(data, today, Words.known(reader)).report();
    }

    private Report report() {
        long overdue = data.entries().stream()
                .filter(entry -> overdue(entry).isPresent())
                .count();
        return new Report(
                ID,
                words.text("party.title"),
                language,
                Optional.of(new Period(today, today)),
                today,
                List.of(
                        words.text(
                                "party.answer.count",
                                written.count(data.entries().size()),
                                written.count(overdue)),
                        words.text("party.answer.needs", written.count(needs()), written.count(undecided()))),
                List.of(
                        new Section("grid", words.text("party.grid"), List.of(grid())),
                        new Section("needs", words.text("party.needs"), List.of(needsTable())),
                        new Section("missing", words.text("party.missing"), missing())),
                new Gaps(words).add("party.gap.undecided", undecided(), needs()).table());
    }

    private long needs() {
        return data.entries().stream()
                .mapToLong(entry -> entry.party().needsOn(today).size())
                .sum();
    }

    private long undecided() {
        return data.entries().stream()
                .flatMap(entry -> entry.party().needsOn(today).stream())
                .filter(need -> !need.isDecided())
                .count();
    }

    private Optional<Long> overdue(Entry entry) {
        return Overdue.days(Optional.of(entry.due()), today);
    }

    private Figure grid() {
        var lanes = new ArrayList<Drawing.Lane>();
        for (Quadrant quadrant : Quadrant.values()) {
            List<Drawing.Card> cards = data.entries().stream()
                    .filter(entry -> entry.party().profile().quadrant() == quadrant)
                    .map(this::card)
                    .toList();
            lanes.add(new Drawing.Lane(
                    words.text("quadrant." + quadrant) + " \u00b7 " + written.count(cards.size()), cards));
        }
        return new Figure(
                words.text("party.grid"), words.text("party.grid.words"), new Drawing.Board(lanes), parties());
    }

    private Drawing.Card card(Entry entry) {
        InterestedParty party = entry.party();
        return new Drawing.Card(
                name(party),
                List.of(
                        words.text("partyType." + party.type()),
                        words.text(
                                "party.weights",
                                written.count(party.profile().influence()),
                                written.count(party.profile().interest())),
                        words.text("party.due", written.day(entry.due()))),
                overdue(entry).map(days -> words.text("cycle.overdue", written.count(days))));
    }

    private static String name(InterestedParty party) {
        return party.name().orElseGet(() -> party.id().value());
    }

    private Table parties() {
        Table.Builder table = Table.of("parties", words.text("party.caption"))
                .column("party", words.text("column.record"), Kind.CODE)
                .column("name", words.text("column.name"), Kind.TEXT)
                .column("type", words.text("column.kind"), Kind.TEXT)
                .column("stage", words.text("column.stage"), Kind.TEXT)
                .column("method", words.text("column.method"), Kind.TEXT)
                .column("influence", words.text("column.influence"), Kind.COUNT)
                .column("interest", words.text("column.interest"), Kind.COUNT)
                .column("due", words.text("column.due"), Kind.DAY)
                .column("overdue", words.text("column.overdue"), Kind.COUNT);
        for (Entry entry : data.entries()) {
            InterestedParty party = entry.party();
            table.row(
                    party.id().value(),
                    name(party),
                    words.text("partyType." + party.type()),
                    words.text("party." + party.stage().name()),
                    party.profile().method(),
                    (long) party.profile().influence(),
                    (long) party.profile().interest(),
                    entry.due(),
                    overdue(entry));
        }
        return table.build();
    }

    /** The most important first. */
    private Table needsTable() {
        Table.Builder table = Table.of("needs", words.text("party.needs.caption"))
                .column("need", words.text("column.need"), Kind.CODE)
                .column("statement", words.text("column.what"), Kind.TEXT)
                .column("expression", words.text("column.kind"), Kind.TEXT)
                .column("horizon", words.text("column.horizon"), Kind.TEXT)
                .column("priority", words.text("column.priority"), Kind.COUNT)
                .column("takenUp", words.text("column.takenUp"), Kind.TEXT);
        data.entries().stream()
                .flatMap(entry -> entry.party().needsOn(today).stream().map(need -> new Held(entry.party(), need)))
                .sorted(Comparator.comparing(
                        (Held held) -> -held.need().priority().orElse(0)))
                .forEach(held -> row(table, held));
        return table.build();
    }

    private record Held(InterestedParty party, Need need) {}

    private void row(Table.Builder table, Held held) {
        Need need = held.need();
        table.row(
                held.party().id().value() + "/" + need.id(),
                need.statement().value().orElseGet(() -> words.text("text.erased")),
                words.text("expression." + need.expression()),
                words.text("horizon." + need.horizon()),
                need.priority().map(Integer::longValue),
                need.answer().map(answer -> words.text(answer.takenUp() ? "flow.agreed" : "flow.notAgreed")));
    }

    private List<Block> missing() {
        var missing = new ArrayList<Block>();
        if (!data.missing().isEmpty()) {
            String types = data.missing().stream()
                    .sorted()
                    .map(type -> words.text("partyType." + type))
                    .collect(Collectors.joining(", "));
            missing.add(new Sentence(words.text("party.missing.types", types)));
        }
        if (!data.clientsWithout().isEmpty()) {
            missing.add(new Sentence(words.text(
                    "party.missing.clients",
                    data.clientsWithout().stream().map(ClientId::value).collect(Collectors.joining(", ")))));
        }
        return missing.isEmpty() ? List.of(new Sentence(words.text("party.missing.nothing"))) : missing;
    }
}
