package org.qms4j.complaint;

import java.util.List;
import org.qms4j.evidence.Evidence;
import org.qms4j.lifecycle.Desk;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Service;
import org.qms4j.privacy.Confidential;

/**
 * The public side of an organization's complaints, at one actor's desk. What is private about a complaint stays in the
 * complaint: a reply that gives a person away is refused.
 */
public final class PublicComplaints extends Service<Complaint> {
    /**
     * Opens the register.
     *
     * @param desk where the actor works
     */
    public PublicComplaints(Desk desk) {
        super(new Register<>(ComplaintStep.LIFECYCLE, desk));
    }

    /**
     * Says that a complaint that is known already has become public. One that comes in through the public is received
     * with its public side.
     *
     * @param complaint the complaint
     * @param side what is known about that
     * @return the complaint with the date of its first public reply
     */
    public Complaint goPublic(Ref<Complaint> complaint, PublicSide side) {
        return register().take(PublicStep.GO_PUBLIC, complaint, new PublicCommand.GoPublic(side));
    }

    /**
     * Lets a reply go out as it stands, where its reach needs a second person.
     *
     * @param complaint the complaint
     * @param text the reply
     * @return the complaint with the approval
     */
    public Complaint approveReply(Ref<Complaint> complaint, String text) {
        return register()
                .take(
                        PublicStep.APPROVE_PUBLIC_REPLY,
                        complaint,
                        new PublicCommand.ApproveReply(Confidential.of(text)));
    }

    /**
     * Replies where everybody can read it.
     *
     * @param complaint the complaint
     * @param command what was said, who checked it and where it can be seen
     * @return the complaint with the reply
     */
    public Complaint reply(Ref<Complaint> complaint, PublicCommand.Reply command) {
        return register().take(PublicStep.REPLY_PUBLICLY, complaint, command);
    }

    /**
     * Goes on talking where nobody else can read it.
     *
     * @param complaint the complaint
     * @param evidence that the client was shown the way
     * @return the complaint
     */
    public Complaint moveToPrivate(Ref<Complaint> complaint, Evidence... evidence) {
        return register()
                .take(PublicStep.MOVE_TO_PRIVATE, complaint, new PublicCommand.MoveToPrivate(List.of(evidence)));
    }

    /**
     * Records that everybody can see that it was put right.
     *
     * @param complaint the complaint
     * @param evidence where it can be seen
     * @return the complaint
     */
    public Complaint resolveVisibly(Ref<Complaint> complaint, Evidence... evidence) {
        return register()
                .take(PublicStep.RESOLVE_VISIBLY, complaint, new PublicCommand.ResolveVisibly(List.of(evidence)));
    }
}
