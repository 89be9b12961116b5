package org.qms4j.journal;

import static org.qms4j.QmsBench.ANNA;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qms4j.agenda.Announce;
import org.qms4j.client.ClientId;
import org.qms4j.disclosure.DiscloseItem;
import org.qms4j.disclosure.Disclosure;
import org.qms4j.disclosure.DisclosureCommand;
import org.qms4j.disclosure.DisclosureId;
import org.qms4j.disclosure.DisclosureStep;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.InterestedParty;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.lifecycle.Step;
import org.qms4j.measure.Criterion;
import org.qms4j.measure.Range;
import org.qms4j.offering.InformationItem;
import org.qms4j.offering.Offering;
import org.qms4j.offering.OfferingCommand;
import org.qms4j.offering.OfferingId;
import org.qms4j.offering.OfferingProfile;
import org.qms4j.offering.OfferingStep;
import org.qms4j.offering.PlanOffering;
import org.qms4j.process.QmsProcess;
import org.qms4j.requirement.Affected;
import org.qms4j.requirement.CaptureRequirement;
import org.qms4j.requirement.Requirement;
import org.qms4j.requirement.RequirementCommand;
import org.qms4j.requirement.RequirementId;
import org.qms4j.requirement.RequirementProfile;
import org.qms4j.requirement.RequirementProfile.Instrument;
import org.qms4j.requirement.RequirementProfile.Owner;
import org.qms4j.requirement.RequirementSource;
import org.qms4j.requirement.RequirementStep;
import org.qms4j.requirement.ReviewRequirement;
import org.qms4j.requirement.ReviewRequirement.Ability;

/** Products, disclosures and requirements that say everything they can say. */
final class FullRequirement {
    private static final ExternalRef PRODUCT = ExternalRef.of("erp", "item", "P-100");

    private final FullLives lives;

    FullRequirement(FullLives lives) {
        this.lives = lives;
    }

    private <C> Offering offering(Step<Offering, C> step, Offering offering, C command) {
        return lives.take(ANNA, OfferingStep.LIFECYCLE, step, offering, command);
    }

    /** A product of which clients were told, and which they can have no more. */
    Offering offering(String id) {
        var command = PlanOffering.of(PRODUCT, Offering.Kind.PRODUCT, "Pump").as(OfferingId.of(id));
        Offering offering = lives.begin(OfferingStep.LIFECYCLE, OfferingStep.PLAN, command);
        var profile = new OfferingProfile(
                "Pump P-100",
                List.of(Criterion.of("leakage", Range.atMost("2", "mL"))),
                List.of("spare parts for ten years"));
        offering = offering(OfferingStep.DESCRIBE, offering, new OfferingCommand.Describe(profile));
        var item = new InformationItem(
                "terms",
                "Delivery terms",
                "sara",
                ExternalRef.of("dms", "terms", "1"),
                List.of("contract", "web"),
                Optional.of("4.2"));
        offering = offering(OfferingStep.INFORM, offering, new OfferingCommand.Inform(item));
        return offering(OfferingStep.RELEASE, offering, new OfferingCommand.Release());
    }

    Offering withdrawn(Offering offering) {
        var reason = new OfferingCommand.Withdraw(lives.confidential("offering.withdraw.reason"));
        return offering(OfferingStep.WITHDRAW, offering, reason);
    }

    /** That a client was told and acknowledged it. */
    Disclosure disclosure(String id, ClientId client, OfferingId offering) {
        var command = DiscloseItem.of(client, offering, "terms", "contract")
                .as(DisclosureId.of(id))
                .withEvidence(lives.mail(80));
        Disclosure given = lives.begin(DisclosureStep.LIFECYCLE, DisclosureStep.DISCLOSE, command);
        return lives.take(
                ANNA,
                DisclosureStep.LIFECYCLE,
                DisclosureStep.ACKNOWLEDGE,
                given,
                new DisclosureCommand.Acknowledge(List.of(lives.mail(81))));
    }

    private <C> Requirement requirement(Step<Requirement, C> step, Requirement requirement, C command) {
        return lives.take(ANNA, RequirementStep.LIFECYCLE, step, requirement, command);
    }

    private Requirement captured(String id, RequirementProfile profile) {
        var command =
                new CaptureRequirement(Optional.of(RequirementId.of(id)), RequirementSource.CUSTOMER_STATED, profile);
        return lives.begin(RequirementStep.LIFECYCLE, RequirementStep.CAPTURE, command);
    }

    private RequirementProfile profile(String what) {
        return RequirementProfile.of("replaced").withStatement(lives.confidential(what));
    }

    /** A requirement that was reviewed, accepted, incorporated, verified and changed. */
    Requirement requirement(String id, InterestedParty party, Offering offering, QmsProcess process) {
        Requirement requirement = captured(id, profile("requirement.first"));
        var profile = new RequirementProfile(
                lives.confidential("requirement.statement"),
                List.of(NeedRef.of(party.id().value(), "in-time")),
                List.of(offering.id()),
                Optional.of(new Instrument("Water act", "ES")),
                Optional.of(ExternalRef.of("crm", "contract", "C-7")),
                Optional.of("4.2"),
                Optional.of(new Owner("olga", "sales")),
                Optional.of(Criterion.of("leakage", Range.atMost("2", "mL"))),
                Optional.of("pressure test"),
                List.of(process.id()),
                6);
        requirement = requirement(RequirementStep.REVISE, requirement, new RequirementCommand.Revise(profile));
        var review = new ReviewRequirement(
                Ability.ABLE_WITH_CONDITIONS,
                Optional.of(lives.confidential("requirement.conditions")),
                true,
                List.of(lives.mail(82)));
        requirement = requirement(RequirementStep.REVIEW, requirement, review);
        var accept = new RequirementCommand.Accept(List.of(lives.mail(83)));
        requirement = requirement(RequirementStep.ACCEPT, requirement, accept);
        requirement = requirement(RequirementStep.INCORPORATE, requirement, new RequirementCommand.Incorporate());
        var verify = new RequirementCommand.Verify(true, List.of(lives.mail(84)));
        requirement = requirement(RequirementStep.VERIFY, requirement, verify);
        var due = new Announce("VERIFICATION", LocalDate.of(2027, 4, 5));
        requirement = requirement(RequirementStep.ANNOUNCE_APPROACHING, requirement, due);
        requirement = requirement(RequirementStep.ANNOUNCE_BREACHED, requirement, due);
        var drawing = new Affected.Document(ExternalRef.of("dms", "drawing", "7"));
        var change = new RequirementCommand.Change(
                lives.confidential("requirement.change.reason"), List.of(new Affected.Person("pia"), drawing));
        requirement = requirement(RequirementStep.CHANGE, requirement, change);
        var follow = new RequirementCommand.Follow(drawing, List.of(lives.mail(85)));
        return requirement(RequirementStep.FOLLOW, requirement, follow);
    }

    /** Requirements of which nothing came. */
    void ended(String id) {
        var rejected = new RequirementCommand.Reject(lives.confidential("requirement.reject.reason"));
        requirement(RequirementStep.REJECT, captured(id + "-rejected", profile("requirement.rejected")), rejected);
        var withdrawn = new RequirementCommand.Withdraw(lives.confidential("requirement.withdraw.reason"));
        requirement(RequirementStep.WITHDRAW, captured(id + "-withdrawn", profile("requirement.withdrawn")), withdrawn);
    }
}
