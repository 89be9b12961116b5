package org.qms4j.processnetwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.processnetwork.Drawn.CLIENT;
import static org.qms4j.processnetwork.Drawn.MILL;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.Clause;
import org.qms4j.measure.Criterion;
import org.qms4j.measure.Range;
import org.qms4j.process.PortKind;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.rule.Edition;
import org.qms4j.rule.RuleViolation.Severity;

/** Where a chain breaks: each rule appears with one change and vanishes with one. */
class ChainRulesTest {
    private static final Criterion TWO = Criterion.of("leakage", Range.atMost("2", "mL"));
    private static final Criterion THREE = Criterion.of("leakage", Range.atMost("3", "mL"));

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "4.4.1")
    void a_sound_chain_has_no_break() {
        assertThat(Drawn.sound().breaks()).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("n1 mend", it -> it.receivesNothing("mend"), it -> it.receives("mend", MILL, Content.OTHER)),
                change("n1 mend", it -> it.receivesNothing("mend"), it -> it.canDoWithout("mend")),
                change("n1.lost make", it -> it.flow("none", "make"), it -> it.cut("none", "make")),
                change(
                        "n2 sell2",
                        it -> it.process("sell2", Category.MANAGEMENT).canDoWithout("sell2"),
                        it -> it.delivers("sell2", MILL)),
                change(
                        "n3 mend make",
                        it -> it.putsOut("mend", PortKind.SERVICE),
                        it -> it.putsOut("mend", PortKind.PRODUCT)),
                change("n4 sell make", it -> it.keeps("mend", TWO).accepts("make", TWO), it -> it.keeps("sell", TWO)),
                change(
                        "n4 sell make",
                        it -> it.keeps("mend", TWO).keeps("sell", THREE).accepts("make", TWO),
                        it -> it.accepts("make", THREE)),
                change("n6 mend", it -> it.cut("mend", "make").flow("mend", "steer"), it -> it.flow("mend", "make")),
                change(
                        "n6 mend",
                        it -> it.cut("mend", "make").flow("mend", "make", FlowType.FEEDBACK),
                        it -> it.flow("mend", "make")),
                change("n7 make sell", it -> it.flow("make", "sell"), it -> it.cut("make", "sell")),
                change("n8 make", it -> it.flow("make", "make"), it -> it.cut("make", "make")),
                change("n8 make", it -> it.flow("make", "make", FlowType.FEEDBACK), it -> it.cut("make", "make")),
                change(
                        "n9 mend make",
                        it -> it.cut("mend", "make").flow("mend", "make", FlowType.NORMAL, false),
                        it -> it.cut("mend", "make").flow("mend", "make")),
                change("n10 mend make", it -> it.retire("mend"), it -> it.cut("mend", "make")),
                change(
                        "n11.feedback",
                        it -> it.receivesNothing("steer").canDoWithout("steer"),
                        it -> it.receives("sell", CLIENT, Content.CUSTOMER_FEEDBACK)
                                .flow("sell", "steer", FlowType.FEEDBACK)));
    }

    private static Arguments change(String broken, UnaryOperator<Drawn> breaking, UnaryOperator<Drawn> mending) {
        return Arguments.of(broken, breaking, mending);
    }

    @ParameterizedTest
    @MethodSource("changes")
    @Clause(edition = Edition.ISO_9001_2015, value = "4.4.1")
    void a_rule_appears_with_one_change_and_vanishes_with_one(
            String broken, UnaryOperator<Drawn> breaking, UnaryOperator<Drawn> mending) {
        Drawn drawn = breaking.apply(Drawn.sound());
        assertThat(drawn.breaks()).containsExactly(broken);
        assertThat(drawn.network().breaks()).allSatisfy(each -> {
            assertThat(each.violation().arguments()).noneMatch(String::isBlank);
            assertThat(each.message(Locale.ENGLISH)).doesNotContain("{", "}");
            each.processes()
                    .forEach(process -> assertThat(each.message(Locale.ENGLISH)).contains(process.value()));
        });
        assertThat(mending.apply(drawn).breaks()).isEmpty();
    }

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "5.1.2")
    void without_a_way_from_requirement_to_delivery_no_principal_process_serves_clients() {
        Drawn nobodyReceives = Drawn.sound().deliversNothing("make").delivers("make", MILL);
        assertThat(nobodyReceives.breaks()).containsExactly("n5 make", "n5 sell");
        assertThat(nobodyReceives.delivers("make", CLIENT).breaks()).isEmpty();
        Drawn nobodyAsks = Drawn.sound().receivesNothing("sell").receives("sell", CLIENT, Content.OTHER);
        assertThat(nobodyAsks.breaks()).containsExactly("n5 make", "n5 sell", "n11.requirements");
        Drawn notTheClient =
                Drawn.sound().receivesNothing("sell").receives("sell", MILL, Content.CUSTOMER_REQUIREMENTS);
        assertThat(notTheClient.breaks()).containsExactly("n5 make", "n5 sell", "n11.requirements");
        assertThat(Drawn.sound()
                        .process("pack", Category.PRINCIPAL)
                        .flow("make", "pack")
                        .delivers("pack", MILL)
                        .breaks())
                .as("aside of the way")
                .containsExactly("n5 pack");
    }

    @Test
    void feedback_and_rework_lead_back_without_a_loop() {
        assertThat(Drawn.sound()
                        .flow("make", "sell", FlowType.FEEDBACK)
                        .flow("make", "make", FlowType.REWORK)
                        .flow("make", "mend", FlowType.REWORK)
                        .breaks())
                .isEmpty();
    }

    @Test
    void a_break_names_processes_and_ports_and_says_what_to_do() {
        var broken = Drawn.sound().flow("make", "sell").network().breaks().get(0);
        assertThat(broken.message(Locale.ENGLISH))
                .isEqualTo("what flows forwards comes back: make → sell → make; make one of these flows feedback or"
                        + " rework, or cut it (ISO 9001:2015, 4.4.1)");
        var unkept = Drawn.sound()
                .keeps("mend", TWO)
                .accepts("make", TWO)
                .network()
                .breaks()
                .get(0);
        assertThat(unkept.message(Locale.ENGLISH))
                .isEqualTo("output out of sell does not keep what input in of make accepts (leakage ≤ 2 mL): agree on"
                        + " criteria that both keep (ISO 9001:2015, 4.4.1)");
        assertThat(unkept.message(Locale.forLanguageTag("es"))).contains("la salida out de sell");
    }

    @Test
    void only_a_missing_agreement_is_a_warning() {
        assertThat(Stream.of(ChainRule.values()).filter(rule -> rule.severity() == Severity.WARNING))
                .containsExactly(ChainRule.N9);
    }
}
