package org.qms4j.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qms4j.complaint.Complained.PROOF;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.Session;
import org.qms4j.actor.Role;
import org.qms4j.complaint.CaseCommand.Classify;
import org.qms4j.complaint.PublicNote.MovedToPrivate;
import org.qms4j.complaint.PublicNote.Replied;
import org.qms4j.complaint.PublicNote.ReplyApproved;
import org.qms4j.complaint.PublicNote.ResolvedVisibly;
import org.qms4j.complaint.PublicNote.WentPublic;
import org.qms4j.deadline.Term;
import org.qms4j.journal.Entry;
import org.qms4j.ownedchannel.ChannelFeatures;
import org.qms4j.ownedchannel.OpenChannel;
import org.qms4j.ownedchannel.OwnedChannel;
import org.qms4j.ownedchannel.OwnedChannelId;
import org.qms4j.privacy.Personal;
import org.qms4j.rule.Edition;
import org.qms4j.spi.Notification;

/** What everybody can read: said first, answered, checked, moved away and seen to be put right. */
class PublicSideTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);
    private static final PublicSide POST =
            PublicSide.first("https://reviews.example/1").reaching(200);
    private static final String SORRY = "We are sorry. You get another one, and we look into it.";
    private static final ReceiveComplaint RECEIPT = ReceiveComplaint.of(Channel.PUBLIC, "Never again")
            .from(new Complainant(
                    Optional.empty(), Optional.of(Personal.of("crazyhorse77")), Optional.of(Personal.of("Jane Doe"))))
            .handledBy("hanna");

    private final Complained it = new Complained();
    private final PublicComplaints open = it.hanna.publicComplaints();

    private Complaint found() {
        return found(POST);
    }

    private Complaint found(PublicSide side) {
        return it.receiving(RECEIPT.published(side)).received();
    }

    private static PublicCommand.Reply reply(String text) {
        return PublicCommand.Reply.of(text, "hugo", PROOF);
    }

    @Test
    void a_complaint_that_comes_in_through_the_public_is_detected_and_owes_a_public_reply() {
        Complaint found = found();
        assertThat(it.lastEntry(found).event()).isEqualTo("PublicComplaintDetected");
        assertThat(found.owed()).containsEntry(DeadlineKind.PUBLIC_REPLY, TUESDAY);
        Complaint unpublished = it.receiving(RECEIPT).received();
        assertThat(it.lastEntry(unpublished).event()).isEqualTo("ComplaintReceived");
        assertThat(unpublished.owed()).doesNotContainKey(DeadlineKind.PUBLIC_REPLY);
    }

    @Test
    @Clause(edition = Edition.ISO_10002_2018, value = "7.8")
    void the_first_public_reply_is_due_within_a_business_day_and_stands_on_the_agenda() {
        Complaint found = found();
        assertThat(it.mona.agenda().between(LocalDate.MIN, TUESDAY.plusDays(1)))
                .extracting(item -> item.kind() + " " + item.due())
                .contains("PUBLIC_REPLY 2026-10-06");
        Complaint replied = open.reply(found, reply(SORRY));
        assertThat(replied.owed()).doesNotContainKey(DeadlineKind.PUBLIC_REPLY);
        assertThat(replied.publicNotes()).singleElement().isInstanceOfSatisfying(Replied.class, said -> {
            assertThat(said.text().get()).isEqualTo(SORRY);
            assertThat(said.checkedBy()).isEqualTo("hugo");
            assertThat(said.entered().actor()).isEqualTo("hanna");
        });
        assertThat(it.lastEntry(replied).event()).isEqualTo("PublicReplyPublished");
    }

    @Test
    void the_public_does_not_wait_while_the_client_looks_for_something() {
        Complaint stopped = it.hanna.complaints().stopClock(found(), "waiting-for-client");
        assertThat(stopped.owed()).containsOnlyKeys(DeadlineKind.PUBLIC_REPLY);
        it.after(7);
        Complaint goesOn = it.hanna.complaints().resumeClock(stopped);
        assertThat(goesOn.owed()).containsEntry(DeadlineKind.PUBLIC_REPLY, TUESDAY);
    }

    @Test
    void a_channel_of_the_organization_sets_its_own_target() {
        var id = OwnedChannelId.of("page");
        var features = ChannelFeatures.of("Reviews", "hugo", Term.businessDays(1))
                .withUrl("https://reviews.example")
                .withResponseTarget(Term.calendar(Period.ofDays(3)));
        it.bench
                .acme
                .ownedChannels()
                .open(OpenChannel.of(OwnedChannel.Kind.REVIEW_PLATFORM, features)
                        .as(id));
        assertThat(found(POST.on(id)).owed()).containsEntry(DeadlineKind.PUBLIC_REPLY, LocalDate.of(2026, 10, 8));
    }

    @Test
    void a_profile_may_know_no_date_for_public_replies() {
        it.receiving(RECEIPT.published(POST).under(HandlingProfile.standard().withPublicReply(Optional.empty())));
        assertThat(it.received().owed()).doesNotContainKey(DeadlineKind.PUBLIC_REPLY);
    }

    @Test
    @Guard("complaint.public.channel")
    void the_channel_is_one_of_the_organization_and_still_there() {
        String unknown = "complaint.public.channel of publicSide.channel, ISO 9001:2015, 8.2.1";
        it.refused(() -> found(POST.on(OwnedChannelId.of("nobody"))), unknown);
        var id = OwnedChannelId.of("page");
        var features =
                ChannelFeatures.of("Reviews", "hugo", Term.businessDays(1)).withUrl("https://reviews.example");
        it.bench
                .acme
                .ownedChannels()
                .open(OpenChannel.of(OwnedChannel.Kind.SOCIAL, features).as(id));
        Complaint found = found(POST.on(id));
        it.bench.acme.ownedChannels().retire(id, "the platform was shut down");
        it.refused(() -> found(POST.on(id)), unknown);
        it.refused(() -> it.hanna.complaints().classify(found, Classify.published(POST.on(id))), unknown);
        Complaint unpublished = it.receiving(RECEIPT).received();
        it.refused(
                () -> open.goPublic(unpublished, POST.on(id)),
                "complaint.public.channel of side.channel, ISO 9001:2015, 8.2.1");
        assertThat(open.get(found.id()).publicSide()).contains(POST.on(id));
    }

    @Test
    @Guard({"complaint.public.already", "complaint.public.none"})
    void what_becomes_public_later_is_said_once_and_corrected_afterwards() {
        Complaint received = it.receiving(RECEIPT).received();
        String none = "complaint.public.none, ISO 10002:2018, 7.2";
        it.refused(
                () -> it.hanna.complaints().classify(received, Classify.published(POST)),
                "complaint.public.none of publicSide, ISO 10002:2018, 7.2");
        it.refused(() -> it.mona.publicComplaints().approveReply(received, SORRY), none);
        it.refused(() -> open.reply(received, reply(SORRY)), none);
        it.refused(() -> open.moveToPrivate(received, PROOF), none);
        it.refused(() -> open.resolveVisibly(received, PROOF), none, "complaint.public.undecided, ISO 10002:2018, 7.8");
        it.after(1);
        Complaint publicNow = open.goPublic(received, PublicSide.at("https://reviews.example/2"));
        assertThat(it.lastEntry(publicNow).event()).isEqualTo("ComplaintWentPublic");
        assertThat(publicNow.publicNotes()).singleElement().isInstanceOf(WentPublic.class);
        assertThat(publicNow.owed())
                .as("from the day on which it became public")
                .containsEntry(DeadlineKind.PUBLIC_REPLY, LocalDate.of(2026, 10, 7));
        it.refused(() -> open.goPublic(publicNow, POST), "complaint.public.already, ISO 10002:2018, 7.2");
        Complaint corrected = it.hanna.complaints().classify(publicNow, Classify.published(POST));
        assertThat(corrected.publicSide()).contains(POST);
        assertThat(corrected.corrections()).hasSize(1);
    }

    @Test
    @Guard("complaint.public.personal")
    @Clause(edition = Edition.ISO_10002_2018, value = "4.10")
    void a_reply_gives_nobody_away() {
        Complaint found = found();
        for (String leak : List.of(
                "Dear jane doe, we are sorry",
                "@CrazyHorse77 we are sorry",
                "Write to service@pumps.example",
                "Call +34 911 234 567",
                "Your order 45001234 is on its way")) {
            it.refused(() -> open.reply(found, reply(leak)), "complaint.public.personal of text, ISO 10002:2018, 4.10");
            it.refused(
                    () -> it.mona.publicComplaints().approveReply(found, leak),
                    "complaint.public.personal of text, ISO 10002:2018, 4.10");
        }
        assertThat(open.reply(found, reply(SORRY)).publicNotes()).hasSize(1);
    }

    @Test
    @Guard({"complaint.public.approval", "complaint.public.approver"})
    @Clause(edition = Edition.ISO_9001_2015, value = "5.3")
    void what_may_reach_many_is_approved_word_for_word_by_somebody_else() {
        String unapproved = "complaint.public.approval of text, ISO 9001:2015, 5.3";
        Complaint far = found(POST.reaching(1_000));
        it.refused(() -> open.reply(far, reply(SORRY)), unapproved);
        Complaint approved = it.mona.publicComplaints().approveReply(far, SORRY);
        assertThat(approved.publicNotes()).singleElement().isInstanceOf(ReplyApproved.class);
        it.refused(() -> open.reply(approved, reply(SORRY + " Promised.")), unapproved);
        it.refused(
                () -> it.mona.publicComplaints().reply(approved, reply(SORRY)),
                "complaint.public.approver, ISO 9001:2015, 5.3");
        assertThat(open.reply(approved, reply(SORRY)).publicNotes()).hasSize(2);
        assertThat(open.reply(found(POST.reaching(999)), reply(SORRY)).publicNotes())
                .hasSize(1);
        Complaint unknown = found(PublicSide.first("https://reviews.example/3"));
        it.refused(() -> open.reply(unknown, reply(SORRY)), unapproved);
    }

    @Test
    void a_reach_that_was_estimated_higher_before_still_needs_the_second_person() {
        Complaint far = found(POST.reaching(5_000));
        Complaint lowered = it.hanna.complaints().classify(far, Classify.published(POST.reaching(10)));
        it.refused(() -> open.reply(lowered, reply(SORRY)), "complaint.public.approval of text, ISO 9001:2015, 5.3");
        Complaint unknown = found(PublicSide.first("https://reviews.example/4"));
        Complaint estimated = it.hanna.complaints().classify(unknown, Classify.published(POST));
        assertThat(open.reply(estimated, reply(SORRY)).publicNotes()).hasSize(1);
    }

    @Test
    void an_approval_told_for_later_does_not_cover_an_earlier_reply() {
        Complaint far = found(POST.reaching(5_000));
        it.after(2);
        Complaint approved = it.mona.publicComplaints().approveReply(far, SORRY);
        Session yesterday = it.hanna.occurring(it.bench.now().minus(Duration.ofDays(1)));
        it.refused(
                () -> yesterday.publicComplaints().reply(approved, reply(SORRY)),
                "complaint.public.approval of text, ISO 9001:2015, 5.3");
    }

    @Test
    @Guard("complaint.public.evidence")
    void what_was_done_in_public_can_be_seen() {
        Complaint decided = it.receiving(RECEIPT.published(POST)).decided();
        String unseen = "complaint.public.evidence of evidence, ISO 10002:2018, ";
        it.refused(() -> open.reply(decided, PublicCommand.Reply.of(SORRY, "hugo")), unseen + "7.8");
        it.refused(() -> open.moveToPrivate(decided), unseen + "4.10");
        it.refused(() -> open.resolveVisibly(decided), unseen + "4.4");
        Complaint moved = open.moveToPrivate(decided, PROOF);
        assertThat(it.lastEntry(moved).event()).isEqualTo("ComplaintMovedToPrivate");
        Complaint resolved = open.resolveVisibly(moved, PROOF);
        assertThat(it.lastEntry(resolved).event()).isEqualTo("ComplaintVisiblyResolved");
        assertThat(resolved.publicNotes())
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(MovedToPrivate.class),
                        second -> assertThat(second).isInstanceOf(ResolvedVisibly.class));
    }

    @Test
    @Guard("complaint.public.undecided")
    void nothing_is_seen_to_be_resolved_before_there_is_a_decision() {
        Complaint undecided = it.receiving(RECEIPT.published(POST)).prepared();
        it.refused(() -> open.resolveVisibly(undecided, PROOF), "complaint.public.undecided, ISO 10002:2018, 7.8");
        Complaint decided = it.hanna.complaints().communicateDecision(undecided, Complained.REPLACED);
        assertThat(open.resolveVisibly(decided, PROOF).publicNotes()).hasSize(1);
    }

    @Test
    @Guard("complaint.objective")
    void whom_it_is_about_neither_replies_nor_approves() {
        Complaint about = it.receiving(RECEIPT.published(POST).concerning("hugo", "bruno"))
                .decided();
        Session bruno = it.as("bruno", Role.QMS_MANAGER);
        String objective = "complaint.objective, ISO 10002:2018, 4.7";
        it.refused(() -> it.hugo.publicComplaints().reply(about, reply(SORRY)), objective);
        it.refused(() -> bruno.publicComplaints().approveReply(about, SORRY), objective);
        it.refused(() -> it.hugo.publicComplaints().resolveVisibly(about, PROOF), objective);
        assertThat(open.reply(about, reply(SORRY)).publicNotes()).hasSize(1);
    }

    @Test
    void a_closed_or_withdrawn_one_is_still_replied_to_but_not_a_duplicate() {
        Complaint closed = it.receiving(RECEIPT.published(POST)).closed();
        assertThat(closed.owed()).isEmpty();
        assertThat(open.reply(closed, reply(SORRY)).publicNotes()).hasSize(1);
        Complaint withdrawn = it.hanna.complaints().withdraw(found(), PROOF);
        assertThat(open.reply(withdrawn, reply(SORRY)).publicNotes()).hasSize(1);
        Complaint duplicate = it.hanna.complaints().markDuplicate(found(), closed.id());
        it.refused(() -> open.reply(duplicate, reply(SORRY)), "stage.wrong");
    }

    @Test
    void what_may_reach_many_is_told_to_who_runs_the_quality_management_system() {
        Supplier<List<String>> told = () -> {
            it.bench.qms.dispatch().run(100);
            return it.bench.told.delivered().stream()
                    .filter(message -> message.kind().equals("PublicComplaintDetected"))
                    .map(Notification::recipient)
                    .toList();
        };
        found(POST);
        assertThat(told.get()).containsExactly("person:hanna");
        found(POST.reaching(1_000));
        assertThat(told.get()).containsExactly("person:hanna", "person:hanna", "role:QMS_MANAGER");
    }

    @Test
    void every_state_of_the_public_side_can_be_read_back_and_verified() {
        Complaint replied = open.reply(found(), reply(SORRY));
        assertThat(open.get(replied.id())).isEqualTo(replied);
        assertThat(it.mona.journal().verify(replied.key()).findings()).isEmpty();
        assertThat(it.mona.journal().of(replied.key()))
                .extracting(Entry::step)
                .containsExactly("detect-public", "reply-publicly");
    }
}
