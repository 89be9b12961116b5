package org.qms4j.quickstart.company;

import java.util.List;
import java.util.Map;
import org.qms4j.Session;
import org.qms4j.customerfocus.AlignmentElement;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.interestedparty.IdentifyParty;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.Need;
import org.qms4j.interestedparty.Need.Expression;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.interestedparty.PartyProfile;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.measure.Criterion;
import org.qms4j.measure.Range;
import org.qms4j.privacy.Confidential;
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
import org.qms4j.process.ProcessProfile.Service;
import org.qms4j.process.ProcessStep;
import org.qms4j.process.Processes;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.processnetwork.NetworkVersionId;
import org.qms4j.requirement.CaptureRequirement;
import org.qms4j.requirement.RequirementId;
import org.qms4j.requirement.RequirementProfile;
import org.qms4j.requirement.RequirementProfile.Instrument;
import org.qms4j.requirement.RequirementProfile.Owner;
import org.qms4j.requirement.RequirementSource;
import org.qms4j.requirement.ReviewRequirement;

/** Whom the company serves, what they need, and the fifteen processes that serve them. */
final class ProcessStories {
    private static final InterestedPartyId CLIENTS = InterestedPartyId.of("clients");
    private static final InterestedPartyId FOUNDRY = InterestedPartyId.of("foundry");
    private static final InterestedPartyId SEAL_MAKER = InterestedPartyId.of("seal-maker");
    private static final InterestedPartyId INSPECTORATE = InterestedPartyId.of("inspectorate");
    private static final Map<String, List<Service>> SERVING = Map.of(
            "quote", List.of(Service.IDENTIFY),
            "listen", List.of(Service.IDENTIFY),
            "dispatch", List.of(Service.MEET),
            "service", List.of(Service.MEET),
            "review", List.of(Service.ENHANCE));
    private static final String CARLOS = "carlos";
    private static final String ELENA = "elena";

    private final Diary diary;
    private final Staff staff;

    ProcessStories(Diary diary, Staff staff) {
        this.diary = diary;
        this.staff = staff;
    }

    void write() {
        diary.at("10-05T09:10", () -> {
            parties();
            diary.tell("bea lists who has a stake in the company, and what they need");
        });
        diary.at("10-05T11:30", () -> {
            processes();
            flows();
            atWork();
            focus();
            diary.tell("bea and the owners map fifteen processes, from a request to a delivered pump");
        });
        diary.at("10-05T12:00", () -> {
            requirements();
            staff.bea.processNetworks().publish(NetworkVersionId.of("2026-10"));
            diary.tell("bea publishes the map, and writes down two requirements");
        });
    }

    private void parties() {
        party(CLIENTS, PartyType.CLIENT, "Whoever buys or runs our pumps", 5, 4);
        party(FOUNDRY, PartyType.SUPPLIER, "The foundry", 4, 3);
        party(SEAL_MAKER, PartyType.SUPPLIER, "The maker of seals", 4, 2);
        party(INSPECTORATE, PartyType.AUTHORITY, "The labour inspectorate", 5, 2);
        party(InterestedPartyId.of("workers"), PartyType.EMPLOYEE, "Those who work here", 3, 5);
        party(InterestedPartyId.of("family"), PartyType.OWNER, "The family that owns the company", 5, 5);
        need(CLIENTS, Need.of("dry", "A pump that does not leak, hot or cold").takenUp(5, "It is what they buy"));
        need(CLIENTS, Need.of("in-time", "A pump on the day that was said").takenUp(4, "They plan with it"));
        need(
                INSPECTORATE,
                Need.of("safe", "Nobody is hurt by a pump")
                        .withExpression(Expression.OBLIGATORY)
                        .takenUp(5, "It is the law"));
        staff.bea.interestedParties().confirm(CLIENTS);
        staff.bea.interestedParties().confirm(INSPECTORATE);
    }

    private void party(InterestedPartyId id, PartyType type, String name, int influence, int interest) {
        var profile =
                PartyProfile.of("workshop of 5 October", influence, interest).relevantBecause("They meet what we make");
        staff.bea
                .interestedParties()
                .identify(IdentifyParty.of(type, name, profile).as(id));
    }

    private void need(InterestedPartyId party, Need need) {
        staff.bea.interestedParties().state(party, need);
    }

    private void processes() {
        process("quote", "Quote and take orders", Category.PRINCIPAL, CARLOS);
        process("plan", "Plan orders", Category.PRINCIPAL, CARLOS);
        process("design", "Design pumps", Category.PRINCIPAL, CARLOS);
        process("purchase", "Purchase", Category.PRINCIPAL, ELENA);
        process("goods-in", "Take goods in", Category.PRINCIPAL, ELENA);
        process("machine", "Machine parts", Category.PRINCIPAL, ELENA);
        process("assemble", "Assemble pumps", Category.PRINCIPAL, ELENA);
        process("test", "Test pumps", Category.PRINCIPAL, ELENA);
        process("dispatch", "Dispatch", Category.PRINCIPAL, ELENA);
        process("service", "Serve pumps at work", Category.PRINCIPAL, CARLOS);
        process("maintain", "Maintain machines", Category.SUPPORTING, ELENA);
        process("calibrate", "Calibrate gauges", Category.SUPPORTING, ELENA);
        process("train", "Train people", Category.SUPPORTING, CARLOS);
        process("listen", "Listen to clients", Category.MANAGEMENT, CARLOS);
        process("review", "Review by management", Category.MANAGEMENT, CARLOS);
    }

    private void process(String id, String name, Category category, String owner) {
        var means = Means.none()
                .withWithWhat(List.of("what the plant has for it"))
                .withWithWhom(List.of(new Competence("operator", "can do it without help")))
                .withHow(List.of(ExternalRef.of("dms", "instruction", id)))
                .withMeasures(List.of(Measure.of("done right the first time", "95 % and more")))
                .withRisks(Confidential.of("Looked at on 5 October; in the risk file"));
        var profile = ProcessProfile.of(name, category)
                .withPurpose(name + ", so that a client gets a pump that works")
                .withImpact(CustomerImpact.of(
                        category == Category.PRINCIPAL ? Degree.DIRECT : Degree.INDIRECT, "Clients meet what it does"))
                .withServes(SERVING.getOrDefault(id, List.of()))
                .withMeans(means);
        Processes desk = staff.bea.processes();
        desk.draft(DraftProcess.of(profile).as(ProcessId.of(id)));
        desk.appoint(ProcessId.of(id), owner);
    }

    private void flows() {
        asks("quote", "request", Content.CUSTOMER_REQUIREMENTS);
        gives("quote", "order", PortKind.INFORMATION, "plan", "design");
        gives("design", "drawings", PortKind.INFORMATION, "machine", "assemble");
        gives("plan", "work-order", PortKind.INFORMATION, "purchase", "machine", "assemble");
        gives("purchase", "purchase-order", PortKind.DECISION, "goods-in");
        takes("goods-in", "castings", FOUNDRY);
        takes("goods-in", "seals", SEAL_MAKER);
        gives("goods-in", "released-parts", PortKind.MATERIAL, "machine", "assemble");
        gives("machine", "machined-parts", PortKind.MATERIAL, "assemble");
        makes("assemble", "pump", "test");
        makes("test", "tested-pump", "dispatch");
        makes("dispatch", "delivered-pump");
        staff.bea.processes().deliver(ProcessId.of("dispatch"), "delivered-pump", CLIENTS);
        asks("service", "repair-request", Content.CUSTOMER_REQUIREMENTS);
        gives("service", "repair", PortKind.SERVICE);
        staff.bea.processes().deliver(ProcessId.of("service"), "repair", CLIENTS);
        supports("maintain", "machine-plan", "machine-ready", "machine");
        supports("calibrate", "gauge-list", "calibrated-gauges", "test");
        supports("train", "skill-gaps", "trained-people", "assemble");
        asks("listen", "what-clients-say", Content.CUSTOMER_FEEDBACK);
        gives("listen", "findings", PortKind.INFORMATION, "review");
        gives("review", "decisions", PortKind.DECISION);
        back("review", "decisions", PortKind.DECISION, "quote", FlowType.FEEDBACK);
        gives("test", "rejected-pump", PortKind.PRODUCT);
        back("test", "rejected-pump", PortKind.PRODUCT, "assemble", FlowType.REWORK);
        gives("design", "data-sheet", PortKind.INFORMATION);
    }

    /** What clients want or say comes in. */
    private void asks(String process, String input, Content content) {
        Processes desk = staff.bea.processes();
        desk.takeIn(ProcessId.of(process), ProcessInput.of(input, input.replace('-', ' '), PortKind.INFORMATION));
        desk.receive(ProcessId.of(process), input, CLIENTS, content);
    }

    private void takes(String process, String input, InterestedPartyId party) {
        Processes desk = staff.bea.processes();
        desk.takeIn(ProcessId.of(process), ProcessInput.of(input, input, PortKind.MATERIAL));
        desk.receive(ProcessId.of(process), input, party, Content.OTHER);
    }

    /** An output and the processes that cannot do without it; the inputs are called as the output is. */
    private void gives(String process, String output, PortKind kind, String... takers) {
        puts(process, ProcessOutput.of(output, output.replace('-', ' '), kind), FlowType.NORMAL, takers);
    }

    private void makes(String process, String output, String... takers) {
        var pumps = ProcessOutput.of(output, output.replace('-', ' '), PortKind.PRODUCT)
                .of(product("P-100"), product("P-200"), product("P-300"));
        puts(process, pumps, FlowType.NORMAL, takers);
    }

    private static ExternalRef product(String model) {
        return ExternalRef.of("erp", "product", model);
    }

    private void puts(String process, ProcessOutput output, FlowType type, String... takers) {
        Processes desk = staff.bea.processes();
        desk.putOut(ProcessId.of(process), output);
        for (String taker : takers) {
            desk.takeIn(ProcessId.of(taker), ProcessInput.of(output.id(), output.name(), output.kind()));
            connect(process, output.id(), taker, type);
        }
    }

    private void back(String process, String output, PortKind kind, String taker, FlowType type) {
        var input = ProcessInput.of(output, output.replace('-', ' '), kind).optional();
        staff.bea.processes().takeIn(ProcessId.of(taker), input);
        connect(process, output, taker, type);
    }

    private void supports(String process, String input, String output, String taker) {
        staff.bea
                .processes()
                .takeIn(
                        ProcessId.of(process),
                        ProcessInput.of(input, input.replace('-', ' '), PortKind.INFORMATION)
                                .optional());
        gives(process, output, PortKind.SERVICE, taker);
    }

    /** Both owners agree, but nobody has spoken with maintenance yet. */
    private void connect(String giver, String output, String taker, FlowType type) {
        OutputRef from = OutputRef.of(giver, output);
        staff.bea.processes().connect(ProcessId.of(taker), output, from, type);
        if (!giver.equals("maintain")) {
            for (Session owner : List.of(staff.carlos, staff.elena)) {
                if (owner.processes()
                        .blockers(ProcessId.of(taker), ProcessStep.AGREE, new ProcessCommand.Agree(output, from))
                        .isEmpty()) {
                    owner.processes().agree(ProcessId.of(taker), output, from);
                }
            }
        }
    }

    /** What top management has said so far: the rest is blank. */
    private void focus() {
        var focus = staff.carlos.customerFocus();
        focus.state(
                AlignmentElement.MISSION, "Water where it is needed, dry where it is not", Evidence.of("web:about-us"));
        focus.state(AlignmentElement.PRODUCTS, "Every pump is tested hot", Evidence.of("dms:instruction/test"));
    }

    private void atWork() {
        Processes desk = staff.bea.processes();
        desk.live().toList().forEach(process -> {
            desk.approve(process.id());
            desk.activate(process.id());
        });
    }

    private void requirements() {
        RequirementId dry = RequirementId.of("dry");
        var tight = RequirementProfile.of("No more than 2 mL leak in an hour at 90 degrees")
                .withNeeds(List.of(NeedRef.of("clients", "dry")))
                .withOwner(new Owner(ELENA, "production"))
                .withCriterion(Criterion.of("leakage in an hour", Range.atMost("2", "mL")))
                .withVerification("Hot test of every pump")
                .withProcesses(List.of(ProcessId.of("assemble"), ProcessId.of("test")));
        var desk = staff.bea.requirements();
        desk.capture(
                CaptureRequirement.of(RequirementSource.CUSTOMER_IMPLIED, tight).as(dry));
        desk.review(dry, ReviewRequirement.able());
        desk.accept(dry);
        desk.incorporate(dry);
        desk.verify(dry, true, Evidence.of("dms:hot-test/2026-10-05"));
        RequirementId safe = RequirementId.of("safe");
        var guarded = RequirementProfile.of("Hot parts are guarded")
                .withNeeds(List.of(NeedRef.of("inspectorate", "safe")))
                .withInstrument(new Instrument("Machine safety rules", "ES"))
                .withOwner(new Owner(CARLOS, "management"));
        desk.capture(CaptureRequirement.of(RequirementSource.STATUTORY, guarded).as(safe));
        desk.review(safe, ReviewRequirement.able());
        desk.accept(safe);
    }
}
