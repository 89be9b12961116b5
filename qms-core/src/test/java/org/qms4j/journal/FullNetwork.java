package org.qms4j.journal;

import static org.qms4j.QmsBench.ANNA;
import static org.qms4j.QmsBench.BEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.agenda.Announce;
import org.qms4j.client.Client;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.IdentifyParty;
import org.qms4j.interestedparty.InterestedParty;
import org.qms4j.interestedparty.InterestedPartyCommand;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.InterestedPartyStep;
import org.qms4j.interestedparty.Need;
import org.qms4j.interestedparty.Need.Answer;
import org.qms4j.interestedparty.Need.Expression;
import org.qms4j.interestedparty.Need.Horizon;
import org.qms4j.interestedparty.Need.Research;
import org.qms4j.interestedparty.PartyProfile;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.interestedparty.Trigger;
import org.qms4j.lifecycle.Step;
import org.qms4j.measure.Criterion;
import org.qms4j.measure.Range;
import org.qms4j.process.CustomerImpact;
import org.qms4j.process.CustomerImpact.Degree;
import org.qms4j.process.DraftProcess;
import org.qms4j.process.Means;
import org.qms4j.process.Means.Competence;
import org.qms4j.process.Means.Measure;
import org.qms4j.process.OutputRef;
import org.qms4j.process.PortKind;
import org.qms4j.process.ProcessCommand;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessInput;
import org.qms4j.process.ProcessOutput;
import org.qms4j.process.ProcessProfile;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.ProcessStep;
import org.qms4j.process.QmsProcess;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.processnetwork.NetworkVersion;
import org.qms4j.processnetwork.NetworkVersionId;
import org.qms4j.processnetwork.NetworkVersionStep;
import org.qms4j.processnetwork.PublishNetwork;

/** Interested parties, processes and a published network that say everything they can say. */
final class FullNetwork {
    private static final Actor OLGA = Actor.of("olga", Role.PROCESS_OWNER);
    private static final ExternalRef DOCUMENT = ExternalRef.of("dms", "instruction", "7");

    private final FullLives lives;

    FullNetwork(FullLives lives) {
        this.lives = lives;
    }

    private <C> InterestedParty party(Step<InterestedParty, C> step, InterestedParty party, C command) {
        return lives.take(ANNA, InterestedPartyStep.LIFECYCLE, step, party, command);
    }

    private InterestedParty identified(IdentifyParty command) {
        return lives.begin(InterestedPartyStep.LIFECYCLE, InterestedPartyStep.IDENTIFY, command);
    }

    private PartyProfile profile() {
        return PartyProfile.of("stakeholder workshop", 4, 5)
                .withRelevance(lives.confidential("party.relevance"))
                .withContribution(lives.confidential("party.contribution"))
                .withEveryMonths(3);
    }

    private Need need() {
        return new Need(
                "in-time",
                lives.confidential("need.statement"),
                Expression.IMPLIED,
                Horizon.FUTURE,
                Optional.of(new Research(
                        "interviews",
                        LocalDate.of(2026, 10, 5),
                        Optional.of(12),
                        Optional.of(ExternalRef.of("dms", "report", "9")))),
                Optional.of(4),
                Optional.of(new Answer(true, lives.confidential("need.answer.reason"))),
                true,
                Optional.of(LocalDate.of(2026, 1, 1)),
                Optional.of(LocalDate.of(2030, 12, 31)));
    }

    /** A segment of clients that was looked at again, dismissed and taken up again. */
    InterestedParty party(String id) {
        InterestedParty party = identified(IdentifyParty.of(PartyType.CLIENT, "Farms", PartyProfile.of("list", 1, 1))
                .as(InterestedPartyId.of(id))
                .withSegment("farms"));
        party = party(InterestedPartyStep.REVISE, party, new InterestedPartyCommand.Revise(profile()));
        party = party(InterestedPartyStep.STATE, party, new InterestedPartyCommand.State(need()));
        party = party(InterestedPartyStep.CONFIRM, party, new InterestedPartyCommand.Confirm());
        var basis = new InterestedPartyCommand.ReEvaluate(Optional.of(lives.confidential("party.basis")));
        party = party(InterestedPartyStep.REVIEW, party, new InterestedPartyCommand.Review());
        party = party(InterestedPartyStep.RE_EVALUATE, party, basis);
        var dismissed = new InterestedPartyCommand.Dismiss(lives.confidential("party.dismiss.reason"));
        party = party(InterestedPartyStep.DISMISS, party, dismissed);
        party = party(InterestedPartyStep.RECONSIDER, party, new InterestedPartyCommand.Reconsider());
        var happened = new InterestedPartyCommand.BringForward(Trigger.CONTRACT_CHANGE, Optional.of(party.key()));
        party = party(InterestedPartyStep.BRING_FORWARD, party, happened);
        var due = new Announce("REEVALUATION", LocalDate.of(2026, 11, 4));
        party = party(InterestedPartyStep.ANNOUNCE_APPROACHING, party, due);
        return party(InterestedPartyStep.ANNOUNCE_BREACHED, party, due);
    }

    /** A client that is an interested party no more. */
    InterestedParty retiredParty(Client client) {
        InterestedParty party = identified(IdentifyParty.of(client.id(), profile()));
        var reason = new InterestedPartyCommand.Retire(lives.confidential("party.retire.reason"));
        return party(InterestedPartyStep.RETIRE, party, reason);
    }

    private <C> QmsProcess process(Actor actor, Step<QmsProcess, C> step, QmsProcess process, C command) {
        return lives.take(actor, ProcessStep.LIFECYCLE, step, process, command);
    }

    private <C> QmsProcess process(Step<QmsProcess, C> step, QmsProcess process, C command) {
        return process(ANNA, step, process, command);
    }

    private QmsProcess drafted(String id, Category category) {
        var command = DraftProcess.of(ProcessProfile.of("To " + id, category)).as(ProcessId.of(id));
        return lives.begin(ProcessStep.LIFECYCLE, ProcessStep.DRAFT, command);
    }

    private ProcessProfile described(String what) {
        return new ProcessProfile(
                "To make",
                Category.PRINCIPAL,
                Optional.of("Makes pumps"),
                List.of("cut", "weld"),
                Optional.of(new CustomerImpact(Degree.DIRECT, lives.confidential(what + ".impact"))),
                List.of("delivery"),
                List.of(ProcessProfile.Service.MEET),
                new Means(
                        List.of("a lathe"),
                        List.of(new Competence("turner", "turns")),
                        List.of(DOCUMENT),
                        Optional.of(lives.confidential(what + ".howNotNeeded")),
                        List.of(new Measure("in time", "95 %", Optional.of(ExternalRef.of("bi", "kpi", "3")))),
                        Optional.of(lives.confidential(what + ".risks")),
                        List.of(ExternalRef.of("grc", "risk", "5"))),
                6);
    }

    /** A process that takes in, puts out, agrees and is changed. */
    QmsProcess process(String id, InterestedParty party) {
        QmsProcess giver = drafted(id + "-giver", Category.SUPPORTING);
        giver = process(ProcessStep.APPOINT, giver, new ProcessCommand.Appoint("olga"));
        var given = ProcessOutput.of("steel", "Steel", PortKind.MATERIAL);
        giver = process(ProcessStep.PUT_OUT, giver, new ProcessCommand.PutOut(given));
        OutputRef steel = new OutputRef(giver.id(), "steel");

        var command = new DraftProcess(
                Optional.of(ProcessId.of(id)),
                Optional.of(ExternalRef.of("erp", "workflow", "42")),
                Optional.of(giver.id()),
                described("first"));
        QmsProcess process = lives.begin(ProcessStep.LIFECYCLE, ProcessStep.DRAFT, command);
        process = process(ProcessStep.DESCRIBE, process, new ProcessCommand.Describe(described("second")));
        process = process(ProcessStep.APPOINT, process, new ProcessCommand.Appoint("paul"));
        process = process(ProcessStep.HAND_OVER, process, new ProcessCommand.HandOver("olga"));
        process = ported(process);
        process = process(ProcessStep.CONNECT, process, new ProcessCommand.Connect("steel", steel, FlowType.NORMAL));
        process = process(ProcessStep.DISCONNECT, process, new ProcessCommand.Disconnect("steel", steel));
        process = process(ProcessStep.CONNECT, process, new ProcessCommand.Connect("steel", steel, FlowType.REWORK));
        process = process(OLGA, ProcessStep.AGREE, process, new ProcessCommand.Agree("steel", steel));
        process = process(
                ProcessStep.RECEIVE,
                process,
                new ProcessCommand.Receive("wish", party.id(), Content.CUSTOMER_REQUIREMENTS));
        process = process(ProcessStep.DELIVER, process, new ProcessCommand.Deliver("pumps", party.id()));
        process = process(BEN, ProcessStep.APPROVE, process, new ProcessCommand.Approve());
        process = process(ProcessStep.ACTIVATE, process, new ProcessCommand.Activate());
        process = process(
                ProcessStep.REVIEW, process, new ProcessCommand.Review(lives.confidential("process.review.basis")));
        process = process(
                ProcessStep.CHANGE, process, new ProcessCommand.Change(lives.confidential("process.change.reason")));
        var due = new Announce("PROCESS_REVIEW", LocalDate.of(2027, 4, 5));
        process = process(ProcessStep.ANNOUNCE_APPROACHING, process, due);
        return process(ProcessStep.ANNOUNCE_BREACHED, process, due);
    }

    private QmsProcess ported(QmsProcess process) {
        var tight = Criterion.of("length", Range.of("2.5", "3", "m"));
        var certified = Criterion.of("certificate", "3.1");
        var steel = ProcessInput.of("steel", "Steel", PortKind.MATERIAL, tight, certified);
        var wish = ProcessInput.of("wish", "What clients want", PortKind.INFORMATION)
                .optional();
        var pumps =
                ProcessOutput.of("pumps", "Pumps", PortKind.PRODUCT, tight).of(ExternalRef.of("erp", "item", "P-1"));
        var waste = ProcessOutput.of("waste", "Waste", PortKind.MATERIAL);
        QmsProcess next = process(ProcessStep.TAKE_IN, process, new ProcessCommand.TakeIn(steel));
        next = process(ProcessStep.TAKE_IN, next, new ProcessCommand.TakeIn(wish));
        next = process(ProcessStep.PUT_OUT, next, new ProcessCommand.PutOut(pumps));
        next = process(ProcessStep.PUT_OUT, next, new ProcessCommand.PutOut(waste));
        next = process(ProcessStep.DROP_OUTPUT, next, new ProcessCommand.DropOutput("waste"));
        next = process(
                ProcessStep.TAKE_IN, next, new ProcessCommand.TakeIn(ProcessInput.of("x", "x", PortKind.SERVICE)));
        return process(ProcessStep.DROP_INPUT, next, new ProcessCommand.DropInput("x"));
    }

    /** A process that is no more. */
    QmsProcess retiredProcess(String id) {
        var reason = new ProcessCommand.Retire(lives.confidential("process.retire.reason"), List.of());
        return process(ProcessStep.RETIRE, drafted(id, Category.MANAGEMENT), reason);
    }

    /** What was published of a process. */
    NetworkVersion version(String id, QmsProcess process) {
        var command = new PublishNetwork(Optional.of(NetworkVersionId.of(id)), List.of(process.id()));
        return lives.begin(NetworkVersionStep.LIFECYCLE, NetworkVersionStep.PUBLISH, command);
    }
}
