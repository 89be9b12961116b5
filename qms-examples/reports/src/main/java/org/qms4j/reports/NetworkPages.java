package org.qms4j.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.processnetwork.ChainBreak;
import org.qms4j.processnetwork.ChainRule;
import org.qms4j.processnetwork.Flow;
import org.qms4j.processnetwork.MappedProcess;
import org.qms4j.processnetwork.ProcessNetwork;
import org.qms4j.processnetwork.ProcessNetwork.Dependence;
import org.qms4j.reports.Report.Block;
import org.qms4j.reports.Report.Figure;
import org.qms4j.reports.Report.Period;
import org.qms4j.reports.Report.Section;
import org.qms4j.reports.Report.Sentence;
import org.qms4j.reports.Table.Kind;
import org.qms4j.rule.RuleViolation.Severity;

/** Puts into words how processes hang together and where the chain breaks: report R-2. */
public final class NetworkPages {
    /** The report's id. */
    public static final String ID = "R-2";

    /** Up to how many processes a map is drawn; more are listed only. */
    static final int MOST_DRAWN = 60;

    private final ProcessNetwork network;
    private final LocalDate asOf;
    private final Locale language;
    private final Words words;
    private final Written written;
    private final List<ChainBreak> breaks;

    private NetworkPages(ProcessNetwork network, LocalDate asOf, Locale language) {
        this.network = network;
        this.asOf = asOf;
        this.language = language;
        this.words = Words.in(language);
        this.written = new Written(language);
        this.breaks = network.breaks();
    }

    /**
     * Writes a report in a language.
     *
     * @param network the processes and what flows between them
     * @param asOf the day on which that was read
     * @param reader the reader's language; English if it is none of English, Spanish and Portuguese
     * @return the report, which shows names of processes
     */
    public static Report of(ProcessNetwork network, LocalDate asOf, Locale reader) {
        return new NetworkPages(network, asOf, Words.known(reader)).report();
    }

    private Report report() {
        var sections = new ArrayList<Section>();
        sections.add(new Section("breaks", words.text("network.breaks"), breaks()));
        sections.add(new Section("map", words.text("network.map"), map()));
        sections.add(new Section("depend", words.text("network.depend"), depend()));
        return new Report(
                ID,
                words.text("network.title"),
                language,
                Optional.of(new Period(asOf, asOf)),
                asOf,
                answers(),
                sections,
                new Gaps(words)
                        .add(
                                "network.gap.owner",
                                network.processes().stream()
                                        .filter(process -> process.owner().isEmpty())
                                        .count(),
                                network.processes().size())
                        .table());
    }

    private List<String> answers() {
        long errors = breaks.stream()
                .filter(broken -> broken.rule().severity() == Severity.ERROR)
                .count();
        return List.of(
                words.text(
                        "network.answer.size",
                        written.count(network.processes().size()),
                        written.count(network.flows().size())),
                words.text("network.answer.breaks", written.count(errors), written.count(breaks.size() - errors)),
                words.text(
                        "network.answer.clients",
                        written.count(network.servingNoClient().stream()
                                .filter(this::isPrincipal)
                                .count())));
    }

    private boolean isPrincipal(ProcessId process) {
        return network.process(process)
                .filter(found -> found.category() == Category.PRINCIPAL)
                .isPresent();
    }

    private List<Block> breaks() {
        if (breaks.isEmpty()) {
            return List.of(new Sentence(words.text("network.whole")));
        }
        Table.Builder table = Table.of("chainBreaks", words.text("network.breaks.caption"))
                .column("rule", words.text("column.rule"), Kind.CODE)
                .column("processes", words.text("column.processes"), Kind.CODE)
                .column("what", words.text("column.whatToDo"), Kind.TEXT);
        breaks.forEach(broken -> table.row(
                broken.rule().name(),
                broken.processes().stream().map(ProcessId::value).collect(Collectors.joining(", ")),
                broken.message(language)));
        return List.of(table.build());
    }

    private List<Block> map() {
        Table processes = processes();
        return network.processes().isEmpty() || network.processes().size() > MOST_DRAWN
                ? List.of(processes)
                : List.of(
                        new Figure(words.text("network.map"), words.text("network.map.words"), drawing(), processes),
                        flows());
    }

    private Drawing drawing() {
        Set<ProcessId> broken = breaks.stream()
                .filter(each -> each.rule() != ChainRule.N9)
                .flatMap(each -> each.processes().stream())
                .collect(Collectors.toCollection(HashSet::new));
        int[] level = drawnLevels();
        var levels = new ArrayList<List<Drawing.Box>>();
        for (int node = 0; node < level.length; node++) {
            while (levels.size() <= level[node]) {
                levels.add(new ArrayList<>());
            }
            MappedProcess process = network.processes().get(node);
            levels.get(level[node]).add(box(process, broken.contains(process.id())));
        }
        return new Drawing.Map(
                words.text("network.top"),
                words.text("network.bottom"),
                levels,
                network.flows().stream()
                        .filter(flow -> network.process(flow.from().process()).isPresent())
                        .map(flow -> new Drawing.Arrow(
                                flow.from().process().value(),
                                flow.to().value(),
                                flow.type() == FlowType.NORMAL,
                                flow.from().output() + " \u2192 " + flow.input()))
                        .toList());
    }

    /** What nothing leads to stands right above what it serves, unless clients ask for it. */
    private int[] drawnLevels() {
        int[] level = network.levels();
        var nearest = new HashMap<ProcessId, Integer>();
        for (int node = 0; node < level.length; node++) {
            int own = level[node];
            network.processes().get(node).flows().stream()
                    .filter(flow -> flow.type() == FlowType.NORMAL)
                    .forEach(flow -> nearest.merge(flow.from().process(), own, Math::min));
        }
        for (int node = 0; node < level.length; node++) {
            MappedProcess process = network.processes().get(node);
            if (level[node] == 0 && !isAsked(process)) {
                level[node] = Math.max(0, nearest.getOrDefault(process.id(), 1) - 1);
            }
        }
        return level;
    }

    private boolean isAsked(MappedProcess process) {
        return process.receipts().stream()
                .anyMatch(receipt -> receipt.content() == Content.CUSTOMER_REQUIREMENTS && isClient(receipt.party()));
    }

    private Drawing.Box box(MappedProcess process, boolean isBroken) {
        return new Drawing.Box(
                process.id().value(),
                process.name(),
                switch (process.category()) {
                    case PRINCIPAL -> Drawing.Frame.DOUBLE;
                    case SUPPORTING -> Drawing.Frame.DASHED;
                    case MANAGEMENT -> Drawing.Frame.SINGLE;
                },
                words.text("process." + process.category()),
                isAsked(process),
                process.deliveries().stream().anyMatch(delivery -> isClient(delivery.party())),
                isBroken);
    }

    private boolean isClient(InterestedPartyId party) {
        return network.parties().get(party.value()) == PartyType.CLIENT;
    }

    private Table processes() {
        Table.Builder table = Table.of("processes", words.text("network.processes.caption"))
                .column("process", words.text("column.process"), Kind.CODE)
                .column("name", words.text("column.name"), Kind.TEXT)
                .column("category", words.text("column.kind"), Kind.TEXT)
                .column("owner", words.text("column.owner"), Kind.CODE)
                .column("level", words.text("column.level"), Kind.COUNT)
                .column("distance", words.text("column.distance"), Kind.COUNT)
                .column("internalCustomers", words.text("column.internalCustomers"), Kind.CODE);
        int[] level = network.levels();
        for (int node = 0; node < level.length; node++) {
            MappedProcess process = network.processes().get(node);
            var distance = network.distanceToClient(process.id());
            table.row(
                    process.id().value(),
                    process.name(),
                    words.text("process." + process.category()),
                    process.owner(),
                    (long) level[node],
                    distance.isPresent() ? Optional.of((long) distance.getAsInt()) : Optional.empty(),
                    joined(network.internalCustomers(process.id()).stream().map(ProcessId::value)));
        }
        return table.build();
    }

    private static Optional<String> joined(Stream<String> ids) {
        return Optional.of(ids.collect(Collectors.joining(", "))).filter(text -> !text.isEmpty());
    }

    private Table flows() {
        Table.Builder table = Table.of("flows", words.text("network.flows.caption"))
                .column("from", words.text("column.from"), Kind.CODE)
                .column("output", words.text("column.output"), Kind.CODE)
                .column("to", words.text("column.to"), Kind.CODE)
                .column("input", words.text("column.input"), Kind.CODE)
                .column("type", words.text("column.kind"), Kind.TEXT)
                .column("agreed", words.text("column.agreed"), Kind.TEXT);
        for (Flow flow : network.flows()) {
            table.row(
                    flow.from().process().value(),
                    flow.from().output(),
                    flow.to().value(),
                    flow.input(),
                    words.text("flow." + flow.type()),
                    words.text(flow.agreed() ? "flow.agreed" : "flow.notAgreed"));
        }
        return table.build();
    }

    private List<Block> depend() {
        List<Dependence> alone = network.singlePointsOfFailure();
        if (alone.isEmpty()) {
            return List.of(new Sentence(words.text("network.depend.none")));
        }
        Table.Builder table = Table.of("dependences", words.text("network.depend.caption"))
                .column("process", words.text("column.process"), Kind.CODE)
                .column("deliveries", words.text("column.deliveries"), Kind.COUNT);
        alone.forEach(each -> table.row(each.process().value(), (long) each.deliveries()));
        return List.of(table.build());
    }
}
