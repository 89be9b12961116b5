package org.qms4j.complaintanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qms4j.complaintanalysis.AnalysisBench.MAIL;
import static org.qms4j.complaintanalysis.AnalysisBench.about;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qms4j.client.Client;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.Subject;
import org.qms4j.complaint.Validity;
import org.qms4j.complaintanalysis.Repeats.Repeat;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.statistics.Proportion;

/** Who had to complain again, and which clause of the contract keeps causing trouble. */
class RepeatsAndClausesTest {
    private final AnalysisBench it = new AnalysisBench();

    private ClientId client(String account) {
        return it.bench
                .acme
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", account), Client.Kind.ORGANIZATION))
                .id();
    }

    private void dropped(String id, ClientId client, String day) {
        it.on(day);
        it.decided(
                it.complaints.acknowledge(
                        it.complaints.receive(about(id, "pump").from(client)), MAIL),
                Validity.UPHELD);
    }

    private void onClause(String id, String clause, String day) {
        it.on(day);
        it.complaints.receive(about(id, "pump").about(Subject.unknown().clause(clause)));
    }

    @Test
    void a_client_who_complains_again_about_the_same_within_half_a_year() {
        ClientId one = client("1");
        ClientId other = client("2");
        dropped("a", one, "2026-10-05");
        dropped("b", other, "2026-10-06");
        dropped("c", one, "2027-04-03");
        dropped("d", one, "2027-10-05");
        it.received("anonymous", "pump");
        Repeats repeats = it.analysis.repeats(Repeats.WINDOW_DAYS);
        assertThat(repeats.repeats())
                .containsExactly(new Repeat(
                        ComplaintId.of("c"), ComplaintId.of("a"), one, AnalysisBench.DROPPED.family(), "dropped", 180));
        assertThat(repeats.share()).isEqualTo(new Proportion(1, 4));
        assertThat(it.analysis.repeats(179).repeats()).isEmpty();
        assertThatThrownBy(() -> it.analysis.repeats(0)).hasMessageStartingWith("windowDays: ");
    }

    @Test
    void three_complaints_on_one_clause_within_ninety_days_raise_an_alarm() {
        onClause("a", "4.2", "2026-01-05");
        onClause("b", "4.2", "2026-10-05");
        onClause("c", "4.2", "2026-11-05");
        onClause("d", "7", "2026-11-06");
        assertThat(it.analysis.clauseAlarms(ClauseAlarm.THRESHOLD, ClauseAlarm.WINDOW_DAYS))
                .isEmpty();
        onClause("e", "4.2", "2027-01-02");
        assertThat(it.analysis.clauseAlarms(3, 90))
                .singleElement()
                .isEqualTo(new ClauseAlarm(
                        "4.2",
                        LocalDate.of(2026, 10, 5),
                        LocalDate.of(2027, 1, 2),
                        List.of(ComplaintId.of("b"), ComplaintId.of("c"), ComplaintId.of("e"))));
        assertThat(it.analysis.clauseAlarms(3, 89)).as("one day too far apart").isEmpty();
        assertThat(it.analysis.clauseAlarms(1, 1))
                .extracting(ClauseAlarm::clause)
                .containsExactly("4.2", "7");
        assertThatThrownBy(() -> it.analysis.clauseAlarms(0, 90)).hasMessageStartingWith("threshold, windowDays: ");
    }

    @Test
    void the_alarm_shows_the_latest_window_that_is_full() {
        onClause("a", "4.2", "2026-01-05");
        onClause("b", "4.2", "2026-01-06");
        onClause("c", "4.2", "2026-10-05");
        assertThat(it.analysis.clauseAlarms(2, 30))
                .singleElement()
                .extracting(ClauseAlarm::to)
                .isEqualTo(LocalDate.of(2026, 1, 6));
    }
}
