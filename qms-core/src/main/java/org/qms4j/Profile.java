package org.qms4j;

import java.util.Optional;
import org.qms4j.actor.DutyWaiver;
import org.qms4j.complaint.HandlingProfile;
import org.qms4j.complaintanalysis.Thresholds;
import org.qms4j.improvement.ImprovementProfile;
import org.qms4j.nonconformity.CorrectiveActionProfile;

/**
 * How strictly an organization works.
 *
 * @param name the profile's name
 * @param waiver the recorded decision that duties need not be separate, if there is one; the journal entry of every
 *     step that needed it repeats it
 * @param complaints which deadlines run on complaints that name none
 * @param correctiveActions which terms hold for nonconformities that name none
 * @param improvements which terms hold for improvement cycles that name none
 * @param thresholds from when on complaints that belong together are announced
 */
public record Profile(
        String name,
        Optional<DutyWaiver> waiver,
        HandlingProfile complaints,
        CorrectiveActionProfile correctiveActions,
        ImprovementProfile improvements,
        Thresholds thresholds) {
    /**
     * Two people where there should be two. The default.
     *
     * @return the profile
     */
    public static Profile standard() {
        return new Profile(
                "STANDARD",
                Optional.empty(),
                HandlingProfile.standard(),
                CorrectiveActionProfile.standard(),
                ImprovementProfile.standard(),
                Thresholds.standard());
    }

    /**
     * An organization too small to separate duties. They are waived once, on record.
     *
     * @param waiver why, and who approved it
     * @return the profile
     */
    public static Profile smallOrganization(DutyWaiver waiver) {
        Profile standard = standard();
        return new Profile(
                "SMALL_ORGANIZATION",
                Optional.of(waiver),
                standard.complaints(),
                standard.correctiveActions(),
                standard.improvements(),
                standard.thresholds());
    }

    /**
     * Sets the deadlines of complaints.
     *
     * @param profile which deadlines run
     * @return the profile with them
     */
    public Profile handlingComplaints(HandlingProfile profile) {
        return new Profile(name, waiver, profile, correctiveActions, improvements, thresholds);
    }

    /**
     * Sets how long the steps of nonconformities may take.
     *
     * @param profile which terms hold
     * @return the profile with them
     */
    public Profile takingCorrectiveActions(CorrectiveActionProfile profile) {
        return new Profile(name, waiver, complaints, profile, improvements, thresholds);
    }

    /**
     * Sets how long the phases of improvement cycles may take.
     *
     * @param profile which terms hold
     * @return the profile with them
     */
    public Profile improvingWithin(ImprovementProfile profile) {
        return new Profile(name, waiver, complaints, correctiveActions, profile, thresholds);
    }

    /**
     * Sets from when on complaints that belong together are announced.
     *
     * @param limits the thresholds
     * @return the profile with them
     */
    public Profile announcingFrom(Thresholds limits) {
        return new Profile(name, waiver, complaints, correctiveActions, improvements, limits);
    }
}
