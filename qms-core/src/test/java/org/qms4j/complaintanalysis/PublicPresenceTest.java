package org.qms4j.complaintanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaintanalysis.AnalysisBench.MAIL;
import static org.qms4j.complaintanalysis.AnalysisBench.about;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintId;
import org.qms4j.complaint.ComplaintStage.Outcome;
import org.qms4j.complaint.PublicCommand;
import org.qms4j.complaint.PublicComplaints;
import org.qms4j.complaint.PublicSide;
import org.qms4j.complaint.TakeHistory;
import org.qms4j.complaint.Validity;
import org.qms4j.evidence.Evidence;
import org.qms4j.statistics.Proportion;

/** How the organization fares where everybody can read it; 5 October 2026 is a Monday. */
class PublicPresenceTest {
    private static final PublicSide FIRST =
            PublicSide.first("https://reviews.example/1").reaching(10);
    private static final PublicCommand.Reply SORRY = PublicCommand.Reply.of("We are sorry", "hanna", MAIL);

    private final AnalysisBench it = new AnalysisBench();
    private final PublicComplaints open = it.hanna.publicComplaints();

    private Complaint found(String id, PublicSide side) {
        return it.complaints.receive(about(id, "pump").published(side));
    }

    private PublicPresence asOf(String day) {
        return it.analysis.publicPresence(LocalDate.parse(day));
    }

    @Test
    void of_nothing_nothing_is_said() {
        PublicPresence none = asOf("2026-10-05");
        assertThat(none.publicFirst().share()).isEmpty();
        assertThat(none.replied().share()).isEmpty();
        assertThat(none.inTime().share()).isEmpty();
        assertThat(none.firstReply().percentile(0.5)).isEmpty();
        assertThat(none.visiblyResolved().share()).isEmpty();
    }

    @Test
    void who_went_public_first_is_a_share_of_all_who_complained() {
        it.on("2026-10-05");
        found("public", FIRST);
        found("later", PublicSide.at("https://reviews.example/2"));
        it.received("private", "pump");
        it.complaints.markDuplicate(found("twice", FIRST), ComplaintId.of("public"));
        it.complaints.takeHistory(TakeHistory.of(
                        LocalDate.of(2020, 1, 1), Channel.PUBLIC, Outcome.CLOSED, "migration", Evidence.of("file:old"))
                .withId(ComplaintId.of("history")));
        assertThat(asOf("2026-10-05").publicFirst()).isEqualTo(new Proportion(1, 3));
    }

    @Test
    void silence_counts_when_its_date_has_passed_or_the_case_has_ended() {
        it.on("2026-10-05");
        open.reply(found("quick", FIRST), SORRY);
        Complaint silent = found("silent", FIRST);
        assertThat(asOf("2026-10-06").replied())
                .as("the other one may still be replied to")
                .isEqualTo(new Proportion(1, 1));
        assertThat(asOf("2026-10-07").replied()).isEqualTo(new Proportion(1, 2));
        assertThat(asOf("2026-10-07").inTime()).isEqualTo(new Proportion(1, 2));
        it.on("2026-10-08");
        open.reply(silent, SORRY);
        assertThat(asOf("2026-10-09").replied()).isEqualTo(new Proportion(2, 2));
        assertThat(asOf("2026-10-09").inTime()).as("it came late").isEqualTo(new Proportion(1, 2));
        it.complaints.withdraw(found("withdrawn", FIRST), MAIL);
        assertThat(asOf("2026-10-08").replied()).isEqualTo(new Proportion(2, 3));
    }

    @Test
    void the_time_until_the_first_reply_is_counted_in_working_days_since_it_was_public() {
        it.on("2026-10-09");
        Complaint friday = found("friday", FIRST);
        Complaint received = it.received("private", "pump");
        it.on("2026-10-12");
        open.reply(friday, SORRY);
        Complaint published = open.goPublic(received, FIRST);
        it.on("2026-10-14");
        open.reply(open.reply(published, SORRY), SORRY);
        PublicPresence presence = asOf("2026-10-20");
        assertThat(presence.firstReply().size()).isEqualTo(2);
        assertThat(presence.firstReply().percentile(0.01))
                .as("Friday to Monday")
                .hasValue(1);
        assertThat(presence.firstReply().percentile(0.99))
                .as("Monday to Wednesday")
                .hasValue(2);
        found("silent", FIRST);
        assertThat(asOf("2026-10-20").firstReply().method()).isEqualTo("Kaplan-Meier");
    }

    @Test
    void a_public_reply_is_the_first_thing_a_client_hears() {
        it.on("2026-10-05");
        Complaint found = found("a", FIRST);
        it.on("2026-10-06");
        open.reply(found, SORRY);
        assertThat(it.analysis
                        .answering(LocalDate.of(2026, 10, 20))
                        .firstResponse()
                        .percentile(0.5))
                .hasValue(1);
    }

    @Test
    void what_moved_away_and_what_can_be_seen_to_be_put_right() {
        it.on("2026-10-05");
        open.moveToPrivate(found("moved", FIRST), MAIL);
        Complaint decided = it.decided(it.complaints.acknowledge(found("decided", FIRST), MAIL), Validity.UPHELD);
        it.decided(it.complaints.acknowledge(found("unseen", FIRST), MAIL), Validity.UPHELD);
        assertThat(asOf("2026-10-05").movedToPrivate()).isEqualTo(new Proportion(1, 3));
        assertThat(asOf("2026-10-05").visiblyResolved()).isEqualTo(new Proportion(0, 2));
        open.resolveVisibly(decided, MAIL);
        assertThat(asOf("2026-10-05").visiblyResolved()).isEqualTo(new Proportion(1, 2));
    }
}
