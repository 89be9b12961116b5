package org.qms4j.complaintanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.qms4j.complaintanalysis.AnalysisBench.MAIL;
import static org.qms4j.complaintanalysis.AnalysisBench.about;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.QmsBench;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.client.Client;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.Validity;
import org.qms4j.complaintanalysis.ComplaintReport.Audience;
import org.qms4j.complaintanalysis.ComplaintReport.OpenCase;
import org.qms4j.complaintanalysis.ComplaintReport.Period;
import org.qms4j.complaintanalysis.ComplaintReport.Silence;
import org.qms4j.complaintanalysis.ComplaintReport.Silence.About;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.evidence.Money;
import org.qms4j.rule.Edition;
import org.qms4j.spi.ExposureSource;
import org.qms4j.spi.ExposureSource.Exposure;
import org.qms4j.statistics.Proportion;

/** Everything a register says, for one period as of one day. */
class ComplaintReportTest {
    private final AnalysisBench it = new AnalysisBench();
    private final List<Exposure> sold = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    private ComplaintAnalysis analysis() {
        ExposureSource source = (organization, from, to) -> {
            asked.add(organization.value() + " " + from + " " + to);
            return sold;
        };
        Session session = it.bench
                .builder()
                .exposures(source)
                .build()
                .session(QmsBench.ACME, Actor.of("hanna", Role.COMPLAINT_HANDLER));
        return session.complaintAnalysis();
    }

    private ComplaintReport asOf(String day) {
        return analysis().report(ReportRequest.of(LocalDate.parse(day)));
    }

    @Test
    @Clause(edition = Edition.ISO_9001_2015, value = "9.1.3")
    void a_report_covers_what_came_in_and_says_of_which_day_it_is() {
        it.on("2026-10-05");
        it.decided(it.complaints.acknowledge(it.received("a", "pump"), MAIL), Validity.UPHELD);
        it.on("2026-11-20");
        it.received("b", "valve");
        ComplaintReport report = asOf("2026-12-01");
        assertThat(report.audience()).isEqualTo(Audience.INTERNAL);
        assertThat(report.period()).contains(new Period(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 20)));
        assertThat(report.asOf()).isEqualTo("2026-12-01");
        assertThat(report.counted()).isEqualTo(2);
        assertThat(report.perception()).containsOnlyKeys(Facet.values());
        assertThat(report.perception().get(Facet.PRODUCT).items()).containsOnlyKeys("pump", "valve");
        assertThat(report.validity().get(Facet.PRODUCT).items()).containsOnlyKeys("pump");
        assertThat(report.answering().open()).isEqualTo(2);
        assertThat(report.oldest())
                .containsExactly(
                        new OpenCase(
                                ComplaintId.of("a"),
                                LocalDate.of(2026, 10, 5),
                                "DecisionCommunicated",
                                Optional.of("pump"),
                                Optional.empty()),
                        new OpenCase(
                                ComplaintId.of("b"),
                                LocalDate.of(2026, 11, 20),
                                "Received",
                                Optional.of("valve"),
                                Optional.empty()));
        assertThat(report.publicPresence().publicFirst()).isEqualTo(new Proportion(0, 2));
    }

    @Test
    void only_what_came_in_in_the_period_counts_its_ends_included() {
        for (String day : List.of("2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01")) {
            it.on(day);
            it.received("on-" + day, "pump");
        }
        var october = ReportRequest.of(LocalDate.of(2026, 12, 1))
                .receivedFrom(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
        ComplaintReport report = analysis().report(october);
        assertThat(report.counted()).isEqualTo(2);
        assertThat(report.period()).contains(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)));
        var empty = analysis()
                .report(ReportRequest.of(LocalDate.of(2026, 12, 1))
                        .receivedFrom(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 31)));
        assertThat(empty.counted()).isZero();
        assertThat(empty.silences()).isEmpty();
    }

    @Test
    void exposure_comes_from_the_host_and_makes_rates() {
        it.on("2026-10-05");
        it.received("a", "pump");
        it.on("2026-11-05");
        it.received("b", "pump");
        sold.add(new Exposure("pump", YearMonth.of(2026, 10), new BigDecimal("100")));
        sold.add(new Exposure("pump", YearMonth.of(2026, 11), new BigDecimal("300")));
        ComplaintReport report = asOf("2026-12-01");
        assertThat(asked).containsExactly("acme 2026-10 2026-11");
        assertThat(report.productRates().ranked())
                .containsExactly(new Ranking.Rate("pump", 2, new BigDecimal("400"), 0.005));
        assertThat(report.monthly().charted()).hasSize(2);
    }

    @Test
    void exposure_that_cannot_be_right_is_refused_and_nothing_changes() {
        it.on("2026-10-05");
        it.received("a", "pump");
        sold.add(new Exposure("pump", YearMonth.of(2026, 10), new BigDecimal("-1")));
        int stored = it.bench.store.changesets().size();
        assertThatThrownBy(() -> asOf("2026-12-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exposure of pump in 2026-10: zero or more, not -1");
        sold.set(0, new Exposure("pump", YearMonth.of(2026, 10), BigDecimal.TEN));
        sold.add(new Exposure("pump", YearMonth.of(2026, 10), BigDecimal.ONE));
        assertThatThrownBy(() -> asOf("2026-12-01")).hasMessage("exposure of pump in 2026-10: is there already");
        assertThat(it.bench.store.changesets()).hasSize(stored);
    }

    @Test
    void nobody_knows_the_exposure_unless_the_host_says_so() {
        it.on("2026-10-05");
        it.received("a", "pump");
        ComplaintReport report = it.analysis.report(ReportRequest.of(LocalDate.of(2026, 10, 6)));
        assertThat(report.monthly().conclusion()).isEqualTo(MonthlyRates.Conclusion.NO_EXPOSURE);
        assertThat(report.productRates().ranked()).isEmpty();
        assertThat(ExposureSource.none().between(QmsBench.ACME, YearMonth.of(2026, 1), YearMonth.of(2026, 2)))
                .isEmpty();
    }

    @Test
    void what_records_do_not_say_is_counted() {
        it.on("2026-10-05");
        it.received("a", "pump");
        it.decided(it.complaints.acknowledge(it.received("b", "pump"), MAIL), Validity.UPHELD);
        List<Silence> silences = asOf("2026-10-06").silences();
        assertThat(silences)
                .extracting(Silence::about, Silence::count, Silence::of)
                .contains(
                        tuple(About.CATEGORY, 2L, 2L),
                        tuple(About.CLIENT, 2L, 2L),
                        tuple(About.SEVERITY, 1L, 2L),
                        tuple(About.VALIDITY, 1L, 2L),
                        tuple(About.REPETITION, 2L, 2L),
                        tuple(About.EXPOSURE, 1L, 1L));
        assertThat(silences).extracting(Silence::about).doesNotContain(About.PRODUCT, About.HANDLING, About.BASELINE);
    }

    @Test
    void a_month_without_complaints_may_be_a_hole_in_the_data() {
        it.on("2026-10-05");
        it.received("a", "pump");
        it.on("2027-01-05");
        it.received("b", "pump");
        assertThat(asOf("2027-01-06").silences()).contains(new Silence(About.MONTHS, 2, 4));
    }

    @Test
    void what_everybody_may_see_has_no_client_no_clause_no_cost_and_no_single_case() {
        ClientId client = it.bench
                .acme
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", "1"), Client.Kind.ORGANIZATION))
                .id();
        it.on("2026-10-05");
        for (int i = 0; i < ComplaintReport.FEW; i++) {
            Complaint complaint = it.complaints.receive(about("c" + i, "pump")
                    .from(client)
                    .about(Subject.product(ExternalRef.of("erp", "product", "pump"))
                            .clause("4.2")));
            it.complaints.recordCost(complaint, Money.of("10", "EUR"));
        }
        it.received("rare", "valve");
        ComplaintReport internal = asOf("2026-12-01");
        assertThat(internal.clauseAlarms()).hasSize(1);
        ComplaintReport open = internal.published();
        assertThat(open.audience()).isEqualTo(Audience.PUBLIC);
        assertThat(open.perception()).containsOnlyKeys(Facet.CATEGORY, Facet.PRODUCT, Facet.CHANNEL);
        Ranking products = open.perception().get(Facet.PRODUCT);
        assertThat(products.items()).containsOnlyKeys("pump");
        assertThat(products.items().get("pump").costs()).isEmpty();
        assertThat(products.withheld()).isEqualTo(1);
        assertThat(open.clauseAlarms()).isEmpty();
        assertThat(open.oldest()).isEmpty();
        assertThat(open.repeats().repeats()).isEmpty();
        assertThat(open.silences()).extracting(Silence::about).doesNotContain(About.CLIENT, About.PROVIDER);
        assertThat(open.counted()).isEqualTo(internal.counted());
        assertThat(open.published()).isEqualTo(open);
    }

    @Test
    void a_request_that_makes_no_sense_is_refused() {
        var request = ReportRequest.of(LocalDate.of(2026, 12, 1));
        assertThatThrownBy(() -> request.receivedFrom(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1)))
                .hasMessage("from: not after 2026-01-01, but 2026-02-01");
        assertThatThrownBy(() -> request.baseline(1)).hasMessage("baseline: two or more, not 1");
        var own = request.weighing(new SeverityWeights(List.of(0, 0, 1, 10, 100)))
                .baseline(24)
                .within(new Thresholds(30, 2, 10));
        assertThat(own.baseline()).isEqualTo(24);
        assertThat(own.thresholds().repeatDays()).isEqualTo(30);
        assertThat(own.weights().weights()).endsWith(100);
    }
}
