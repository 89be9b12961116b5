package org.qms4j.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.closedloop.TopIssue;
import org.qms4j.closedloop.TopIssue.Decision;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaint.TakeHistory;
import org.qms4j.complaintanalysis.Exposures;
import org.qms4j.complaintanalysis.ReportRequest;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Situation.Conditions;
import org.qms4j.reports.HtmlWriter;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.record.RecordKey;
import org.qms4j.spi.store.InMemoryStore;

/** What the quickstart adds to the library's report. */
class RegisterPageTest {
    private static final LocalDate LATEST = LocalDate.of(2016, 12, 31);

    private final Session session = Qms.builder(new InMemoryStore())
            .clock(Clock.fixed(Instant.parse("2017-01-01T00:00:00Z"), ZoneOffset.UTC))
            .build()
            .session(OrganizationId.of("report"), Actor.system("test"));
    private final Tally tally = new Tally(
            complaint -> complaint.channel().name(),
            ReportRequest.of(LATEST),
            new Conditions(ZoneOffset.UTC, WorkingCalendar.mondayToFriday()),
            Exposures.none());

    private static final List<TopIssue> ISSUES = List.of(
            new TopIssue("late", 1, 8, 66.7, Decision.NONE, List.of()),
            new TopIssue("broken", 2, 4, 33.3, Decision.DECIDED, List.of(new RecordKey("improvement-cycle", "I-1"))));

    private void add(Outcome outcome, Optional<String> answer, Optional<Boolean> disputed) {
        tally.add(session.complaints()
                .takeHistory(TakeHistory.of(LATEST, Channel.WEB, outcome, "test", Evidence.of("file:a.csv"))
                        .withAnswer(answer)
                        .withDisputed(disputed)));
    }

    private Element section(String id) {
        var summary = new Summary(7, 3, List.of(new Rejected(9, "date.unreadable", "no date")), tally);
        var page = new RegisterPage("Complaints", List.of("Made up."), List.of("A caveat."), summary, ISSUES);
        return Jsoup.parse(HtmlWriter.write(page.report())).getElementById(id);
    }

    private static List<String> rows(Element section, int table) {
        return section.select("table").get(table).select("tbody tr").stream()
                .map(row -> String.join(" | ", row.select("th, td").eachText()))
                .toList();
    }

    @Test
    void the_top_issues_say_whether_anybody_has_decided_anything() {
        add(Outcome.CLOSED, Optional.empty(), Optional.empty());
        assertThat(rows(section("top"), 0))
                .containsExactly(
                        "late | 1 | 8 | 66.7 % | no decision",
                        "broken | 2 | 4 | 33.3 % | decided: it is on record | I-1");
    }

    @Test
    void every_record_is_in_one_group_of_gaps() {
        add(Outcome.CLOSED, Optional.empty(), Optional.empty());
        add(Outcome.CLOSED, Optional.of("refund"), Optional.empty());
        add(Outcome.CLOSED, Optional.of("refund"), Optional.of(false));
        add(Outcome.CLOSED, Optional.of("refund"), Optional.empty());
        Element lacks = section("lacks");
        assertThat(rows(lacks, 0))
                .contains(
                        "who complained | 4 | 100.0 %",
                        "what was answered | 1 | 25.0 %", "whether the answer was disputed | 3 | 75.0 %");
        assertThat(rows(lacks, 1))
                .containsExactly(
                        "2 | 50.0 % | whether the answer was disputed",
                        "1 | 25.0 % | nothing more", "1 | 25.0 % | what was answered; whether the answer was disputed");
    }

    @Test
    void what_was_taken_in_stands_in_numbers_beside_what_was_rejected() {
        add(Outcome.OPEN, Optional.empty(), Optional.empty());
        assertThat(rows(section("register"), 0))
                .containsExactly(
                        "rows read | 7",
                        "complaints taken in | 1",
                        "of these new in this run | 3",
                        "open | 1",
                        "closed | 0",
                        "rows rejected | 1");
        assertThat(section("register").select("li").eachText()).containsExactly("Made up.");
        assertThat(section("reading").select("li").eachText()).containsExactly("A caveat.");
        assertThat(rows(section("rejected"), 0)).containsExactly("9 | date.unreadable | no date");
    }
}
