package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.QmsBench.BEN;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.QmsWalk.Move;
import org.qms4j.complaint.ComplaintStage.EscalatedInternal;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Step;
import org.qms4j.rule.Edition;

/** Every state that a complaint can get into is got into once, breadth first, and looked around from. */
class ComplaintReachabilityTest {
    private static final Set<String> STAGES = Set.copyOf(Lifecycle.stageNames(ComplaintStage.class));

    private static final Cases CASES = new Cases();
    private static final Map<State, Set<Road>> MAP = new LinkedHashMap<>();

    /** The stage, and what else decides about where to go from there. */
    private record State(
            String stage,
            int level,
            boolean severe,
            boolean upheld,
            boolean uninformed,
            boolean external,
            boolean remedyOwed,
            boolean promiseOpen,
            boolean clockStopped) {
        static State of(Complaint complaint) {
            if (CasePromises.AWAY.containsValue(complaint.stage().name())) {
                return new State(complaint.stage().name(), 0, false, false, false, false, false, false, false);
            }
            boolean remedy = complaint.decision().flatMap(it -> it.remedy()).isPresent();
            return new State(
                    complaint.stage().name(),
                    complaint
                            .reached(EscalatedInternal.class)
                            .map(EscalatedInternal::level)
                            .orElse(0),
                    complaint.severity().orElse(0) >= Triage.SEVERE,
                    complaint.validity().filter(Validity::isUpheld).isPresent(),
                    complaint
                            .cause()
                            .filter(cause -> cause.family() == Cause.Family.INFORMATION)
                            .isPresent(),
                    complaint.decision().flatMap(it -> it.recourse().external()).isPresent(),
                    remedy && complaint.remedyExecution().isEmpty(),
                    complaint.commitments().stream()
                            .anyMatch(promise -> promise.kept().isEmpty()),
                    complaint.isClockStopped());
        }
    }

    private record Road(String step, State to) {}

    @BeforeAll
    static void explore() {
        var ways = new LinkedHashMap<State, List<Integer>>();
        ways.put(State.of(CASES.begin(Cases.receipt())), List.of());
        var open = new ArrayDeque<>(ways.keySet());
        while (!open.isEmpty()) {
            State state = open.remove();
            lookAround(ways.get(state)).forEach((move, road) -> {
                MAP.computeIfAbsent(state, one -> new HashSet<>()).add(road);
                if (!ways.containsKey(road.to())) {
                    var way = new ArrayList<>(ways.get(state));
                    way.add(move);
                    ways.put(road.to(), way);
                    open.add(road.to());
                }
            });
        }
    }

    /** Goes a way, given by the numbers of its moves, and finds out which moves lead where from there. */
    private static Map<Integer, Road> lookAround(List<Integer> way) {
        ComplaintId id = CASES.begin(Cases.receipt()).id();
        List<Move<Complaint, ?>> moves = moves(id);
        way.forEach(number -> CASES.take(id, moves.get(number)));
        ComplaintStage stage = CASES.now(id).stage();
        var roads = new TreeMap<Integer, Road>();
        for (int number = 0; number < moves.size(); number++) {
            Move<Complaint, ?> move = moves.get(number);
            if (isWorthIt(move, stage)) {
                Optional<State> reached = CASES.lookAhead(id, move).map(State::of);
                if (reached.isPresent()) {
                    roads.put(number, new Road(move.step().name(), reached.get()));
                }
            }
        }
        return roads;
    }

    /** A promise or a stopped clock stands in the way of closing alone, so both are tried where that comes next. */
    private static boolean isWorthIt(Move<Complaint, ?> move, ComplaintStage stage) {
        boolean pending = move.step() == CaseStep.PROMISE || move.step() == CaseStep.STOP_CLOCK;
        return move.step().leaves(stage) && (!pending || stage instanceof ComplaintStage.Accepted);
    }

    private static List<Move<Complaint, ?>> moves(ComplaintId id) {
        List<Move<Complaint, ?>> byAnna = Stream.of(CaseMoves.onward(id), CaseMoves.aside(), CaseMoves.away())
                .flatMap(List::stream)
                .toList();
        Stream<Move<Complaint, ?>> byBen = CaseMoves.onward(id).stream()
                .filter(move -> move.step() == ComplaintStep.COMMUNICATE_DECISION || move.step() == ComplaintStep.CLOSE)
                .map(move -> move.by(BEN));
        return Stream.concat(byAnna.stream(), byBen).toList();
    }

    private static Set<State> states(Predicate<State> which) {
        return MAP.keySet().stream().filter(which).collect(Collectors.toSet());
    }

    /** The states from which some of the roads lead to one of the ends. */
    private static Set<State> leadingTo(Predicate<State> end, Predicate<Road> roads) {
        Set<State> home = states(end);
        boolean grew = true;
        while (grew) {
            grew = home.addAll(states(
                    state -> MAP.get(state).stream().filter(roads).map(Road::to).anyMatch(home::contains)));
        }
        return home;
    }

    @Test
    @Clause(edition = Edition.ISO_10002_2018, value = "7.3")
    void every_stage_can_be_reached_from_receipt_and_history_is_a_stage_of_its_own() {
        Set<String> reached = MAP.keySet().stream().map(State::stage).collect(Collectors.toSet());
        reached.add(CASES.begin(Cases.history()).stage().name());
        assertThat(reached).isEqualTo(STAGES).hasSize(20);
    }

    @Test
    void the_ordinary_way_into_each_stage_ends_there() {
        assertThat(CaseMoves.WAYS.keySet()).hasSize(19).isSubsetOf(STAGES);
        for (String stage : CaseMoves.WAYS.keySet()) {
            assertThat(CASES.in(stage).stage().name()).isEqualTo(stage);
        }
    }

    @Test
    void every_step_is_taken_somewhere_and_leads_where_the_table_says() {
        var taken = new HashSet<String>();
        MAP.forEach((from, roads) -> roads.forEach(road -> {
            taken.add(road.step());
            assertThat(CasePromises.leads(road.step(), from.stage(), road.to().stage()))
                    .as("%s from %s to %s", road.step(), from, road.to())
                    .isTrue();
        }));
        assertThat(taken).contains("go-public");
        taken.addAll(CasePromises.IN_PUBLIC);
        assertThat(taken)
                .isEqualTo(
                        ComplaintStep.LIFECYCLE.steps().stream().map(Step::name).collect(Collectors.toSet()));
    }

    @Test
    void every_line_of_the_table_is_a_road_that_somebody_can_go() {
        Set<String> gone = MAP.entrySet().stream()
                .flatMap(from -> from.getValue().stream()
                        .map(road -> road.step() + " in " + from.getKey().stage()))
                .collect(Collectors.toSet());
        CasePromises.ROADS.forEach(
                (step, road) -> road.from().forEach(stage -> assertThat(gone).contains(step + " in " + stage)));
        for (String open : CasePromises.open()) {
            assertThat(gone).contains("withdraw in " + open, "mark-duplicate in " + open, "void in " + open);
        }
    }

    @Test
    @Clause(edition = Edition.ISO_10002_2018, value = "7.9")
    void every_open_complaint_can_still_be_closed_without_the_client_taking_it_back() {
        Set<State> closing =
                leadingTo(state -> state.stage().equals("Closed"), road -> !CasePromises.AWAY.containsKey(road.step()));
        assertThat(closing).containsAll(states(state -> CasePromises.open().contains(state.stage())));
    }

    @Test
    void only_a_closed_complaint_and_one_that_is_no_duplicate_lead_on_from_an_end() {
        Set<String> dead = MAP.entrySet().stream()
                .filter(from -> from.getValue().stream()
                        .allMatch(road -> road.to().stage().equals(from.getKey().stage())))
                .map(from -> from.getKey().stage())
                .collect(Collectors.toSet());
        assertThat(dead).containsExactlyInAnyOrder("Withdrawn", "Voided");
        MAP.forEach((from, roads) -> {
            if (from.stage().equals("Closed")) {
                assertThat(roads).extracting(road -> road.to().stage()).containsOnly("Closed", "Reopened", "Voided");
            } else if (from.stage().equals("Duplicate")) {
                assertThat(roads).extracting(road -> road.to().stage()).containsOnly("Duplicate", "Reopened");
            }
        });
    }

    @Test
    void the_ends_are_closed_withdrawn_duplicate_and_historical_and_what_each_still_takes_is_declared() {
        for (String stage : STAGES) {
            Complaint complaint = CASES.in(stage);
            assertThat(complaint.isOpen()).isEqualTo(CasePromises.open().contains(stage));
            Set<String> declared = ComplaintStep.LIFECYCLE.from(complaint.stage()).stream()
                    .map(Step::name)
                    .collect(Collectors.toSet());
            if (!complaint.isOpen()) {
                assertThat(declared).isEqualTo(CasePromises.AFTERWARDS.get(stage));
            }
        }
        assertThat(STAGES).containsAll(CasePromises.AFTERWARDS.keySet());
        assertThat(CasePromises.open()).hasSize(15).isSubsetOf(STAGES);
    }
}
