package org.qms4j.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.TakeHistory;
import org.qms4j.complaintanalysis.Exposures;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.lifecycle.Situation.Conditions;
import org.qms4j.spi.WorkingCalendar;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.InMemoryStore;

class HtmlReportTest {
    private static final LocalDate LATEST = LocalDate.of(2016, 12, 31);

    private final Session session = Qms.builder(new InMemoryStore())
            .clock(Clock.fixed(Instant.parse("2017-01-01T00:00:00Z"), ZoneOffset.UTC))
            .build()
            .session(OrganizationId.of("report"), Actor.system("test"));
    private final Tally tally = new Tally(
            complaint -> complaint.channel().name(),
            LocalDate.of(2026, 1, 1),
            new Conditions(ZoneOffset.UTC, WorkingCalendar.mondayToFriday()),
            Exposures.none());
    private int line;

    private TakeHistory history(int daysBeforeLatest, Outcome outcome) {
        line++;
        return TakeHistory.of(
                LATEST.minusDays(daysBeforeLatest),
                Channel.WEB,
                outcome,
                "test",
                Evidence.of("file:a.csv#line=" + line));
    }

    private void add(TakeHistory command) {
        tally.add(session.complaints().takeHistory(command));
    }

    private Document page() {
        var summary = new Summary(tally.total(), tally.total(), List.of(), tally);
        return Jsoup.parse(new HtmlReport("Complaints", List.of("Made up."), List.of("A caveat."), summary).html());
    }

    private static List<String> rows(Element section) {
        return section.select("tbody tr").stream()
                .map(row -> String.join(" | ", row.select("th, td:not(.bar)").eachText()))
                .toList();
    }

    private Element section(String heading) {
        return page().select("section:has(h2:containsOwn(" + heading + "))").first();
    }

    @Test
    void open_complaints_are_counted_by_age_to_the_latest_receipt() {
        for (int days : new int[] {0, 30, 31, 90, 91, 180, 181, 365, 366, 4000}) {
            add(history(days, Outcome.OPEN));
            add(history(days, Outcome.CLOSED));
        }
        Element open = section("What is open");
        assertThat(open.select("p").text())
                .isEqualTo(
                        "Ages are counted from the day of receipt to 2016-12-31, the latest day of receipt here, not to"
                                + " today.");
        assertThat(rows(open.select("table").get(0)))
                .containsExactly(
                        "up to 30 days | 2 | 20.0%",
                        "31 to 90 days | 2 | 20.0%",
                        "91 to 180 days | 2 | 20.0%",
                        "181 to 365 days | 2 | 20.0%",
                        "more than 365 days | 2 | 20.0%");
        assertThat(rows(open.select("table").get(1)))
                .hasSize(10)
                .startsWith(
                        "2006-01-18 | 4,000 | (not stated) – not closed | line=19",
                        "2015-12-31 | 366 | (not stated) – not closed | line=17");
    }

    @Test
    void only_the_oldest_open_complaints_are_listed_and_the_table_says_of_how_many() {
        for (int days = 0; days < 40; days++) {
            add(history(days, Outcome.DECISION_REJECTED));
        }
        Element oldest = section("What is open").select("table").get(1);
        assertThat(oldest.select("caption").text())
                .isEqualTo("The 25 open complaints that came in first, of 40; found in file:a.csv");
        assertThat(rows(oldest))
                .hasSize(Tally.LISTED)
                .contains("2016-11-22 | 39 | (not stated) – answered, disputed | line=40", atIndex(0))
                .contains("2016-12-16 | 15 | (not stated) – answered, disputed | line=16", atIndex(24));
    }

    @Test
    void long_lists_of_names_end_with_what_is_left_out() {
        for (int i = 0; i < 40; i++) {
            Subject subject = Subject.product(ExternalRef.of("erp", "product", "P" + Math.min(i, 37 - i % 3)));
            add(history(0, Outcome.CLOSED).withSubject(subject));
        }
        Element products = section("By product");
        assertThat(rows(products)).hasSize(15);
        long shown = products.select("tbody td.number:nth-child(2)").eachText().stream()
                .mapToLong(Long::parseLong)
                .sum();
        int others = tally.byProduct().bars().size() - 15;
        assertThat(products.select("p").text())
                .isEqualTo("And " + others + " others with together " + (40 - shown) + " complaints.");
    }

    @Test
    void every_record_is_in_one_group_of_gaps() {
        add(history(0, Outcome.CLOSED));
        add(history(0, Outcome.CLOSED).withAnswer("refund"));
        add(history(0, Outcome.CLOSED).withAnswer("refund").withDisputed(Optional.of(false)));
        add(history(0, Outcome.CLOSED).withAnswer("refund"));
        Element lacks = section("What the records lack");
        assertThat(rows(lacks.select("table").get(0)))
                .contains(
                        "who complained | 4 | 100.0%",
                        "what was answered | 1 | 25.0%", "whether the answer was disputed | 3 | 75.0%");
        assertThat(rows(lacks.select("table").get(1)))
                .containsExactly(
                        "2 | 50.0% | whether the answer was disputed",
                        "1 | 25.0% | nothing more", "1 | 25.0% | what was answered; whether the answer was disputed");
    }

    @Test
    void the_page_can_be_read_without_seeing_it() {
        add(history(0, Outcome.OPEN));
        add(history(70, Outcome.CLOSED));
        Document page = page();
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isEqualTo("Complaints");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("section"))
                .allSatisfy(section -> assertThat(section.child(0).tagName()).isEqualTo("h2"));
        assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.child(0).tagName()).isEqualTo("caption");
            assertThat(table.select("thead th[scope=col]")).isNotEmpty();
            assertThat(table.select("tbody tr"))
                    .allSatisfy(row -> assertThat(row.child(0).attr("scope")).isEqualTo("row"));
        });
        assertThat(page.select("svg:not(td[aria-hidden=true] > svg)"))
                .singleElement()
                .satisfies(chart -> {
                    assertThat(chart.attr("role")).isEqualTo("img");
                    for (String id : chart.attr("aria-labelledby").split(" ")) {
                        assertThat(chart.getElementById(id).text()).isNotBlank();
                    }
                });
    }
}
