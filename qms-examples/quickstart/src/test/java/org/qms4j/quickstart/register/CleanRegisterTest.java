package org.qms4j.quickstart.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage.Historical;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.jdbc.JdbcStore;
import org.qms4j.quickstart.report.Summary;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.Store;

class CleanRegisterTest {
    private static final Row PUMP = Row.of("1/5/2016", "Pump", "Acme, Inc.");
    private static final Row VALVE = Row.of("3/31/2016", "Valve", "Bolt")
            .with(Header.VIA, "Phone")
            .with(Header.SENT, "4/2/2016")
            .with(Header.DISPUTED, "Yes");
    private static final Row HOSE = Row.of("1/31/2016", "Hose", "Acme, Inc.")
            .with(Header.RESPONSE, "In progress")
            .with(Header.TIMELY, "")
            .with(Header.DISPUTED, "");

    @TempDir
    Path directory;

    private RegisterBench bench;

    @BeforeEach
    void open() {
        bench = new RegisterBench(directory);
    }

    @Test
    void the_summary_of_a_small_register_is_exactly_this() throws IOException {
        bench.run(PUMP, VALVE, HOSE, PUMP.with(Header.SENT, "1/4/2016"), PUMP.with(Header.TIMELY, "No"));
        assertThat(bench.summaryText()).isEqualTo("""
                        {
                          "rows": 5,
                          "imported": 4,
                          "rejected": [
                            {"line": 5, "code": "complaint.history.forwarded", "reason": "Date sent to company: the complaint cannot have been passed on before it was received, nor in the future (ISO 9001:2015, 7.5.3.2)"}
                          ],
                          "open": 2,
                          "closed": 2,
                          "byProduct": [
                            {"name": "Pump", "count": 2, "percent": 50.0, "cumulativePercent": 50.0, "class": "A"},
                            {"name": "Hose", "count": 1, "percent": 25.0, "cumulativePercent": 75.0, "class": "A"},
                            {"name": "Valve", "count": 1, "percent": 25.0, "cumulativePercent": 100.0, "class": "A"}
                          ],
                          "byIssue": [
                            {"name": "Late delivery", "count": 4, "percent": 100.0, "cumulativePercent": 100.0, "class": "A"}
                          ],
                          "byChannel": [
                            {"name": "Web", "count": 3, "percent": 75.0, "cumulativePercent": 75.0, "class": "A"},
                            {"name": "Phone", "count": 1, "percent": 25.0, "cumulativePercent": 100.0, "class": "A"}
                          ],
                          "monthly": [
                            {"month": "2016-01", "count": 3},
                            {"month": "2016-03", "count": 1}
                          ],
                          "timely": {"yes": 2, "of": 3, "share": 0.6666666666666666, "low95": 0.20765960080204773, "high95": 0.9385080552796037},
                          "disputed": {"yes": 1, "of": 3, "share": 0.3333333333333333, "low95": 0.06149194472039626, "high95": 0.7923403991979522},
                          "daysToForward": {"n": 4, "p50": 0.0, "p90": 2.0, "method": "NIST R6"}
                        }
                        """);
        assertThat(bench.summary()).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({
        "Closed, No, 0",
        "Closed with monetary relief, '', 0",
        "Closed with explanation, N/A, 0",
        "Closed with explanation, Yes, 1",
        "In progress, No, 1",
        "Untimely response, '', 1",
        "Not yet Closed, No, 1",
        "'', '', 1",
    })
    void closed_is_what_was_answered_with_closed_and_not_disputed(String response, String disputed, long open)
            throws IOException {
        bench.run(PUMP.with(Header.RESPONSE, response).with(Header.DISPUTED, disputed));
        assertThat(bench.summary()).containsEntry("open", open).containsEntry("closed", 1 - open);
    }

    @Test
    void a_register_without_rows_is_a_register() throws IOException {
        bench.run();
        assertThat(bench.summaryText()).isEqualTo("""
                        {
                          "rows": 0,
                          "imported": 0,
                          "rejected": [],
                          "open": 0,
                          "closed": 0,
                          "byProduct": [],
                          "byIssue": [],
                          "byChannel": [],
                          "monthly": [],
                          "timely": {"yes": 0, "of": 0, "share": null, "low95": null, "high95": null},
                          "disputed": {"yes": 0, "of": 0, "share": null, "low95": null, "high95": null},
                          "daysToForward": {"n": 0, "p50": null, "p90": null, "method": "NIST R6"}
                        }
                        """);
        assertThat(bench.page().body().text())
                .contains("Nothing came in.", "Nothing is open.", "Nothing was rejected.");
    }

    @Test
    void a_row_becomes_history_with_the_row_as_evidence_and_nothing_made_up() throws IOException {
        bench.run(PUMP, VALVE);
        Complaint complaint = stored(VALVE);
        assertThat(complaint.receivedOn()).isEqualTo(LocalDate.of(2016, 3, 31));
        assertThat(complaint.channel()).isEqualTo(Channel.PHONE);
        assertThat(complaint.complainant().isAnonymous()).isTrue();
        assertThat(complaint.perception().text()).isEmpty();
        assertThat(complaint.subject().product()).contains(ExternalRef.of("cfpb", "product", "Valve"));
        assertThat(complaint.subject().provider()).contains(ExternalRef.of("cfpb", "company", "Bolt"));
        assertThat(complaint.severity()).isEmpty();
        assertThat(complaint.validity()).isEmpty();
        Historical history = complaint.reached(Historical.class).orElseThrow();
        assertThat(history.outcome()).isEqualTo(Outcome.DECISION_REJECTED);
        assertThat(history.forwardedOn()).contains(LocalDate.of(2016, 4, 2));
        assertThat(history.source().uri()).isEqualTo("file:register.csv#line=3");
        assertThat(history.source().sha256())
                .contains(Sha256.of(VALVE.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_a_row_leaves_out_stays_absent() throws IOException {
        Row silent = HOSE.with(Header.SENT, "")
                .with(Header.RESPONSE, "")
                .with(Header.PRODUCT, "")
                .with(Header.COMPANY, "");
        bench.run(silent);
        Complaint complaint = stored(silent);
        Historical history = complaint.reached(Historical.class).orElseThrow();
        assertThat(List.of(history.forwardedOn(), history.answer(), history.answeredInTime(), history.disputed()))
                .containsOnly(Optional.empty());
        assertThat(complaint.subject().product()).isEmpty();
        assertThat(history.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(bench.summaryText()).contains("{\"name\": \"(not stated)\", \"count\": 1,");
    }

    private Complaint stored(Row row) {
        try (Store store = JdbcStore.h2File(bench.out().resolve("store"))) {
            Session session = Qms.builder(store)
                    .clock(Clock.fixed(RegisterBench.NOW, ZoneOffset.UTC))
                    .build()
                    .session(OrganizationId.of("register"), Actor.system("test"));
            Complaint complaint = session.complaints().get(id(row));
            assertThat(session.journal().verify(complaint.key()).findings()).isEmpty();
            return complaint;
        }
    }

    private static ComplaintId id(Row row) {
        String identity = Header.of(new Line(1, Row.HEADER.getBytes(StandardCharsets.UTF_8), Row.HEADER.length(), 0))
                .identity(Header.COLUMNS.stream().map(row::get).toList());
        return ComplaintId.of(new RowKeys().next(identity));
    }

    @Test
    void how_the_file_is_written_makes_no_difference() throws IOException {
        String plain = RegisterBench.register(PUMP, VALVE, HOSE);
        Summary first = bench.runText(plain);
        assertThat(first.fresh()).isEqualTo(3);
        List<String> reversed = Header.COLUMNS.stream().sorted().toList();
        assertThat(List.of(
                        "\uFEFF" + plain,
                        plain.replace("\n", "\r\n"),
                        plain.stripTrailing(),
                        plain.replace("\n", "\n\n  \n"),
                        RegisterBench.register(PUMP.quoted(), VALVE.quoted(), HOSE.quoted()),
                        String.join(
                                "\n",
                                String.join(",", reversed),
                                PUMP.line(reversed, false),
                                VALVE.line(reversed, false),
                                HOSE.line(reversed, false)),
                        plain.replace(Row.HEADER, Row.HEADER + ",Tags")
                                .replace(",No\n", ",No,old\n")
                                .replace(",Yes\n", ",Yes,\n")
                                .replace(",,\n", ",,,\n")))
                .allSatisfy(variant -> {
                    Summary again = bench.runText(variant);
                    assertThat(again.rows()).isEqualTo(3);
                    assertThat(again.imported()).isEqualTo(3);
                    assertThat(again.fresh()).isZero();
                });
    }

    @Test
    void later_editions_write_dates_the_other_way() throws IOException {
        bench.run(Row.of("2016-02-29", "Pump", "Acme"));
        assertThat(bench.summaryText()).contains("\"imported\": 1", "{\"month\": \"2016-02\", \"count\": 1}");
    }

    @Test
    void a_field_may_have_line_breaks_and_the_lines_after_it_keep_their_numbers() throws IOException {
        Row story = PUMP.with("Sub-issue", "first line\n\nthird \"line\"\r\nlast");
        Summary summary = bench.run(story, PUMP.with(Header.SENT, "1/1/2016"));
        assertThat(summary.imported()).isEqualTo(1);
        assertThat(summary.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(6));
    }

    @Test
    void the_terminal_tells_what_came_of_it() throws IOException {
        bench.run(PUMP, VALVE, PUMP.with(Header.SENT, "1/4/2016"));
        assertThat(bench.told())
                .contains(
                        "3 rows: 2 in the store (2 of them new), 1 rejected",
                        "line 4  complaint.history.forwarded  Date sent to company: ",
                        "Received from 2016-01-05 to 2016-03-31",
                        "Open 1, closed 1",
                        "      1  Phone",
                        "Top issues without a decision on record: ")
                .doesNotContain("Nothing new");
    }
}
