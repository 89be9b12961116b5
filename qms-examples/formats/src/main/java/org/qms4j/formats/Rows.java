package org.qms4j.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.qms4j.Session;
import org.qms4j.interestedparty.IdentifyParty;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.Need;
import org.qms4j.interestedparty.Need.Answer;
import org.qms4j.interestedparty.Need.Expression;
import org.qms4j.interestedparty.Need.Horizon;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.interestedparty.PartyProfile;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.measure.Criterion;
import org.qms4j.measure.Range;
import org.qms4j.privacy.Confidential;
import org.qms4j.process.DraftProcess;
import org.qms4j.process.OutputRef;
import org.qms4j.process.PortKind;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessInput;
import org.qms4j.process.ProcessOutput;
import org.qms4j.process.ProcessProfile;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.requirement.CaptureRequirement;
import org.qms4j.requirement.RequirementId;
import org.qms4j.requirement.RequirementProfile;
import org.qms4j.requirement.RequirementProfile.Instrument;
import org.qms4j.requirement.RequirementProfile.Owner;
import org.qms4j.requirement.RequirementSource;

/** Makes steps of rows. A row with a flaw makes none: the import as a whole is refused for it. */
final class Rows {
    private static final String IN = "in";
    private static final String OUT = "out";

    private final Sheets sheets;
    private final List<Change> changes = new ArrayList<>();

    Rows(Sheets sheets) {
        this.sheets = sheets;
    }

    /** In the order in which one rests on the other. */
    List<Change> changes() {
        sheets.rows(Sheet.PARTIES).forEach(this::party);
        sheets.rows(Sheet.NEEDS).forEach(this::need);
        sheets.rows(Sheet.PROCESSES).forEach(this::process);
        ports();
        sheets.rows(Sheet.FLOWS).forEach(this::flow);
        sheets.rows(Sheet.OUTSIDE).forEach(this::outside);
        sheets.rows(Sheet.REQUIREMENTS).forEach(this::requirement);
        return changes;
    }

    private void change(Row row, Consumer<Session> step) {
        changes.add(new Change(row.place(), session -> false, step));
    }

    /** A record that is there already is found before it is begun, or only the store would notice, at the end. */
    private void begin(Row row, Predicate<Session> isThere, Consumer<Session> step) {
        changes.add(new Change(row.place(), isThere, step));
    }

    private void party(Row row) {
        Optional<InterestedPartyId> id = row.read("id", InterestedPartyId::of);
        Optional<PartyType> type = row.choice("type", PartyType.class);
        Optional<Integer> influence = row.whole("influence");
        Optional<Integer> interest = row.whole("interest");
        if (id.isPresent() && type.isPresent() && influence.isPresent() && interest.isPresent()) {
            var profile = PartyProfile.of(row.required("method"), influence.get(), interest.get())
                    .withRelevance(row.text("relevance").map(Confidential::of));
            var command =
                    IdentifyParty.of(type.get(), row.required("name"), profile).as(id.get());
            begin(
                    row,
                    session -> session.interestedParties().find(id.get()).isPresent(),
                    session -> session.interestedParties().identify(command));
        }
    }

    private void need(Row row) {
        Optional<InterestedPartyId> party = row.read("party", InterestedPartyId::of);
        Need need = Need.of(row.required("id"), row.required("statement"))
                .withExpression(row.choice("expression", Expression.class).orElse(Expression.STATED))
                .withHorizon(row.choice("horizon", Horizon.class).orElse(Horizon.CURRENT))
                .withPriority(row.whole("priority"))
                .withAnswer(row.yes("takenUp")
                        .map(takenUp -> new Answer(takenUp, Confidential.of(row.required("reason")))));
        party.ifPresent(id -> change(row, session -> session.interestedParties().state(id, need)));
    }

    private void process(Row row) {
        Optional<ProcessId> id = row.read("id", ProcessId::of);
        Optional<Category> category = row.choice("category", Category.class);
        if (id.isPresent() && category.isPresent()) {
            var profile =
                    ProcessProfile.of(row.required("name"), category.get()).withPurpose(row.text("purpose"));
            begin(
                    row,
                    session -> session.processes().find(id.get()).isPresent(),
                    session ->
                            session.processes().draft(DraftProcess.of(profile).as(id.get())));
            row.text("owner")
                    .ifPresent(owner ->
                            change(row, session -> session.processes().appoint(id.get(), owner)));
        }
    }

    /** A port that stands in several rows has a characteristic from each. */
    private void ports() {
        var ports = new LinkedHashMap<String, List<Row>>();
        for (Row row : sheets.rows(Sheet.PORTS)) {
            String port =
                    Stream.of("process", "direction", "id").map(row::required).reduce("", (a, b) -> a + "\n" + b);
            ports.computeIfAbsent(port, key -> new ArrayList<>()).add(row);
        }
        ports.values().forEach(this::port);
    }

    private void port(List<Row> rows) {
        Row row = rows.get(0);
        Optional<ProcessId> process = row.read("process", ProcessId::of);
        Optional<Boolean> comesIn = row.either("direction", IN, OUT);
        Optional<PortKind> kind = row.choice("kind", PortKind.class);
        boolean isRequired = row.yes("required").orElse(true);
        List<Criterion> criteria =
                rows.stream().flatMap(each -> criterion(each).stream()).toList();
        if (process.isPresent() && comesIn.isPresent() && kind.isPresent()) {
            String id = row.required("id");
            String name = row.required("name");
            change(
                    row,
                    comesIn.get()
                            ? session -> session.processes()
                                    .takeIn(process.get(), new ProcessInput(id, name, kind.get(), isRequired, criteria))
                            : session -> session.processes()
                                    .putOut(
                                            process.get(),
                                            new ProcessOutput(id, name, kind.get(), criteria, List.of())));
        }
    }

    private static Optional<Criterion> criterion(Row row) {
        var range = new Range(
                row.number("least"), row.number("greatest"), row.text("unit").orElse("1"));
        boolean isMeasured = range.least().isPresent() || range.greatest().isPresent();
        if (isMeasured && row.text("characteristic").isEmpty()) {
            row.flaw("characteristic", "is missing: of what are these the limits?");
        }
        if (!isMeasured && row.text("characteristic").isPresent()) {
            row.flaw("least", "is missing, and so is greatest");
        }
        return row.text("characteristic").filter(name -> isMeasured).map(name -> Criterion.of(name, range));
    }

    private void flow(Row row) {
        Optional<ProcessId> from = row.read("from", ProcessId::of);
        Optional<ProcessId> to = row.read("to", ProcessId::of);
        FlowType type = row.choice("type", FlowType.class).orElse(FlowType.NORMAL);
        if (from.isPresent() && to.isPresent()) {
            var output = new OutputRef(from.get(), row.required("output"));
            change(row, session -> session.processes().connect(to.get(), row.required("input"), output, type));
        }
    }

    private void outside(Row row) {
        Optional<ProcessId> process = row.read("process", ProcessId::of);
        Optional<InterestedPartyId> party = row.read("party", InterestedPartyId::of);
        Optional<Boolean> comesIn = row.either("direction", IN, OUT);
        Optional<Content> content = row.choice("content", Content.class);
        if (comesIn.filter(in -> !in).isPresent() && content.isPresent()) {
            row.flaw("content", "is said of what comes in only");
        }
        if (process.isPresent() && party.isPresent() && comesIn.isPresent()) {
            String port = row.required("port");
            change(
                    row,
                    comesIn.get()
                            ? session -> session.processes()
                                    .receive(process.get(), port, party.get(), content.orElse(Content.OTHER))
                            : session -> session.processes().deliver(process.get(), port, party.get()));
        }
    }

    private void requirement(Row row) {
        Optional<RequirementId> id = row.read("id", RequirementId::of);
        Optional<RequirementSource> source = row.choice("source", RequirementSource.class);
        List<NeedRef> needs = each(row, "needs", Rows::needRef);
        List<ProcessId> processes = each(row, "processes", ProcessId::of);
        together(row, "owner", "function");
        together(row, "instrument", "jurisdiction");
        if (id.isPresent() && source.isPresent()) {
            var profile = RequirementProfile.of(row.required("statement"))
                    .withNeeds(needs)
                    .withProcesses(processes)
                    .withOwner(row.text("owner").map(owner -> new Owner(owner, row.required("function"))))
                    .withInstrument(
                            row.text("instrument").map(name -> new Instrument(name, row.required("jurisdiction"))));
            var command = CaptureRequirement.of(source.get(), profile).as(id.get());
            begin(
                    row,
                    session -> session.requirements().find(id.get()).isPresent(),
                    session -> session.requirements().capture(command));
        }
    }

    private static void together(Row row, String one, String other) {
        if (row.text(one).isPresent() != row.text(other).isPresent()) {
            row.flaw(row.text(one).isPresent() ? other : one, "is missing: " + one + " and " + other + " go together");
        }
    }

    private static NeedRef needRef(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("is not written party/need");
        }
        return NeedRef.of(text.substring(0, slash), text.substring(slash + 1));
    }

    private static <T> List<T> each(Row row, String field, Function<String, T> reader) {
        return row.read(field, all -> row.list(field).stream().map(reader).toList())
                .orElse(List.of());
    }
}
