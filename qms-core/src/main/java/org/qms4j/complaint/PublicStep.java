package org.qms4j.complaint;

import static org.qms4j.actor.Role.ACCOUNT_OWNER;
import static org.qms4j.actor.Role.COMPLAINT_HANDLER;
import static org.qms4j.actor.Role.QMS_MANAGER;
import static org.qms4j.actor.Role.TOP_MANAGEMENT;
import static org.qms4j.rule.ClauseRef.iso10002;
import static org.qms4j.rule.ClauseRef.iso9001;

import org.qms4j.complaint.ComplaintStage.Replyable;
import org.qms4j.lifecycle.Step;
import org.qms4j.lifecycle.StepTable;
import org.qms4j.notification.Recipient;

/** The steps on the public side of a complaint. They stay in its stage, and are possible after it was closed, too. */
public final class PublicStep {
    private static final StepTable<Complaint, ComplaintStage> TABLE = StepTable.of(ComplaintType.TYPE);

    /** Says that a complaint that is known already has become public. */
    public static final Step<Complaint, PublicCommand.GoPublic> GO_PUBLIC = TABLE.changes(
                    "go-public",
                    "ComplaintWentPublic",
                    PublicCommand.GoPublic.class,
                    Replyable.class,
                    InPublic::gonePublic)
            .by(COMPLAINT_HANDLER, QMS_MANAGER, ACCOUNT_OWNER)
            .needs("complaint.public.already", iso10002("7.2"), it -> !InPublic.isPublic(it))
            .given(
                    "side.channel",
                    "complaint.public.channel",
                    iso9001("8.2.1"),
                    it -> InPublic.isOnOwnChannel(it, it.command().side()))
            .tells(it ->
                    InPublic.toldOfReach(it.record().profile(), it.command().side()));

    /** Lets a reply go out as it stands. */
    public static final Step<Complaint, PublicCommand.ApproveReply> APPROVE_PUBLIC_REPLY = TABLE.changes(
                    "approve-public-reply",
                    "PublicReplyApproved",
                    PublicCommand.ApproveReply.class,
                    Replyable.class,
                    InPublic::approved)
            .by(QMS_MANAGER, TOP_MANAGEMENT)
            .needs("complaint.public.none", iso10002("7.2"), InPublic::isPublic)
            .given(
                    "text",
                    "complaint.public.personal",
                    iso10002("4.10"),
                    it -> InPublic.givesNobodyAway(it.record(), it.command().text()))
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective)
            .tells(it -> it.record().handler().map(Recipient::person).stream().toList());

    /** Replies where everybody can read it. */
    public static final Step<Complaint, PublicCommand.Reply> REPLY_PUBLICLY = TABLE.changes(
                    "reply-publicly",
                    "PublicReplyPublished",
                    PublicCommand.Reply.class,
                    Replyable.class,
                    InPublic::replied)
            .by(COMPLAINT_HANDLER, QMS_MANAGER, TOP_MANAGEMENT)
            .needs("complaint.public.none", iso10002("7.2"), InPublic::isPublic)
            .given(
                    "text",
                    "complaint.public.personal",
                    iso10002("4.10"),
                    it -> InPublic.givesNobodyAway(it.record(), it.command().text()))
            .given("text", "complaint.public.approval", iso9001("5.3"), InPublic::isApproved)
            .given(
                    "evidence",
                    "complaint.public.evidence",
                    iso10002("7.8"),
                    it -> !it.command().evidence().isEmpty())
            .duty("", "complaint.public.approver", iso9001("5.3"), InPublic::isApprovedByAnother)
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    /** Goes on talking where nobody else can read it. */
    public static final Step<Complaint, PublicCommand.MoveToPrivate> MOVE_TO_PRIVATE = TABLE.changes(
                    "move-to-private",
                    "ComplaintMovedToPrivate",
                    PublicCommand.MoveToPrivate.class,
                    Replyable.class,
                    InPublic::movedToPrivate)
            .by(COMPLAINT_HANDLER, QMS_MANAGER, ACCOUNT_OWNER)
            .needs("complaint.public.none", iso10002("7.2"), InPublic::isPublic)
            .given(
                    "evidence",
                    "complaint.public.evidence",
                    iso10002("4.10"),
                    it -> !it.command().evidence().isEmpty());

    /** Records that everybody can see that it was put right. */
    public static final Step<Complaint, PublicCommand.ResolveVisibly> RESOLVE_VISIBLY = TABLE.changes(
                    "resolve-visibly",
                    "ComplaintVisiblyResolved",
                    PublicCommand.ResolveVisibly.class,
                    Replyable.class,
                    InPublic::resolvedVisibly)
            .by(COMPLAINT_HANDLER, QMS_MANAGER)
            .needs("complaint.public.none", iso10002("7.2"), InPublic::isPublic)
            .needs("complaint.public.undecided", iso10002("7.8"), InPublic::isDecided)
            .given(
                    "evidence",
                    "complaint.public.evidence",
                    iso10002("4.4"),
                    it -> !it.command().evidence().isEmpty())
            .duty("", "complaint.objective", iso10002("4.7"), Handling::isObjective);

    private PublicStep() {}
}
