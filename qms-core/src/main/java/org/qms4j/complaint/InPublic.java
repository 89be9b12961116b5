package org.qms4j.complaint;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qms4j.actor.Role;
import org.qms4j.complaint.PublicNote.MovedToPrivate;
import org.qms4j.complaint.PublicNote.Replied;
import org.qms4j.complaint.PublicNote.ReplyApproved;
import org.qms4j.complaint.PublicNote.ResolvedVisibly;
import org.qms4j.complaint.PublicNote.WentPublic;
import org.qms4j.deadline.Term;
import org.qms4j.lifecycle.Situation;
import org.qms4j.notification.Recipient;
import org.qms4j.ownedchannel.OwnedChannelStep;
import org.qms4j.privacy.Confidential;
import org.qms4j.privacy.Personal;
import org.qms4j.privacy.PersonalTraces;

/** What must hold on the public side of a complaint. */
final class InPublic {
    private InPublic() {}

    /** A channel that is named is one of the organization's own, and still there. */
    static boolean isOnOwnChannel(Situation<?, ?, ?> it, PublicSide side) {
        return side.channel()
                .map(channel -> OwnedChannelStep.isLive(it, channel))
                .orElse(true);
    }

    /** What the channel is answered within counts before what the profile says. */
    static Optional<LocalDate> replyDue(Situation<?, ?, ?> it, PublicSide side, HandlingProfile profile) {
        Optional<Term> target = side.channel()
                .flatMap(it::look)
                .flatMap(channel -> channel.features().responseTarget());
        return target.or(profile::publicReply).map(term -> term.from(it.day(), it.calendar()));
    }

    static Complaint gonePublic(Situation<Complaint, ?, PublicCommand.GoPublic> it) {
        PublicSide side = it.command().side();
        Map<DeadlineKind, LocalDate> deadlines = new EnumMap<>(DeadlineKind.class);
        deadlines.putAll(it.record().deadlines());
        it.record()
                .profile()
                .flatMap(profile -> replyDue(it, side, profile))
                .ifPresent(due -> deadlines.put(DeadlineKind.PUBLIC_REPLY, due));
        return Complaint.builder()
                .from(it.record())
                .publicSide(side)
                .addPublicNotes(new WentPublic(it.entered()))
                .deadlines(deadlines)
                .build();
    }

    static boolean isPublic(Situation<Complaint, ?, ?> it) {
        return it.record().publicSide().isPresent();
    }

    /** Neither what is known about this person, nor what would give away anybody. */
    static boolean givesNobodyAway(Complaint complaint, Confidential<String> text) {
        String said = text.get();
        Complainant complainant = complaint.complainant();
        return !PersonalTraces.areIn(said)
                && Stream.of(complainant.contact(), complainant.representative())
                        .flatMap(Optional::stream)
                        .map(Personal::value)
                        .flatMap(Optional::stream)
                        .noneMatch(known -> PersonalTraces.mentions(said, known));
    }

    /** Above a reach a second person has let exactly this text go out. */
    static boolean isApproved(Situation<Complaint, ?, PublicCommand.Reply> it) {
        return !needsApproval(it.record()) || approvals(it).findAny().isPresent();
    }

    static boolean isApprovedByAnother(Situation<Complaint, ?, PublicCommand.Reply> it) {
        return !needsApproval(it.record())
                || approvals(it).findAny().isEmpty()
                || approvals(it).anyMatch(approval -> !approval.entered().involves(it.actor()));
    }

    private static Stream<ReplyApproved> approvals(Situation<Complaint, ?, PublicCommand.Reply> it) {
        return it.record()
                .publicNotes(ReplyApproved.class)
                .filter(approval ->
                        !approval.entered().occurredAt().isAfter(it.entered().occurredAt()))
                .filter(approval ->
                        approval.text().value().equals(it.command().text().value()));
    }

    /**
     * An estimate that is lowered afterwards still counts: who wants to reply must not make it easier for themselves.
     */
    private static boolean needsApproval(Complaint complaint) {
        Stream<PublicSide> known = Stream.concat(
                complaint.publicSide().stream(),
                complaint.corrections().stream()
                        .flatMap(correction -> correction.publicSide().stream())
                        .filter(side -> side.reach().isPresent()));
        return known.anyMatch(side -> isFarReaching(complaint.profile(), side));
    }

    /** What nobody has estimated may be large. */
    private static boolean isFarReaching(Optional<HandlingProfile> profile, PublicSide side) {
        Optional<Integer> from = profile.flatMap(HandlingProfile::publicApprovalFrom);
        return from.isPresent()
                && side.reach().map(people -> people >= from.get()).orElse(true);
    }

    static List<String> toldOfReach(Optional<HandlingProfile> profile, PublicSide side) {
        return isFarReaching(profile, side) ? List.of(Recipient.of(Role.QMS_MANAGER)) : List.of();
    }

    static Complaint approved(Situation<Complaint, ?, PublicCommand.ApproveReply> it) {
        return noted(it, new ReplyApproved(it.entered(), it.command().text()));
    }

    static Complaint replied(Situation<Complaint, ?, PublicCommand.Reply> it) {
        PublicCommand.Reply command = it.command();
        return noted(it, new Replied(it.entered(), command.text(), command.checkedBy(), command.evidence()));
    }

    static Complaint movedToPrivate(Situation<Complaint, ?, PublicCommand.MoveToPrivate> it) {
        return noted(it, new MovedToPrivate(it.entered(), it.command().evidence()));
    }

    static Complaint resolvedVisibly(Situation<Complaint, ?, PublicCommand.ResolveVisibly> it) {
        return noted(it, new ResolvedVisibly(it.entered(), it.command().evidence()));
    }

    private static Complaint noted(Situation<Complaint, ?, ?> it, PublicNote note) {
        return Complaint.builder().from(it.record()).addPublicNotes(note).build();
    }

    /** Nothing is put right before there is a decision. */
    static boolean isDecided(Situation<Complaint, ?, ?> it) {
        return it.record().decision().isPresent();
    }
}
