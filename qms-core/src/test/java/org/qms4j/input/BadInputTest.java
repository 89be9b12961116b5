package org.qms4j.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qms4j.Qms;
import org.qms4j.QmsBench;
import org.qms4j.client.Client.Kind;
import org.qms4j.client.ClientId;
import org.qms4j.client.RegisterClient;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.ComplaintStep;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.customerfocus.AlignmentElement;
import org.qms4j.deadline.Term;
import org.qms4j.disclosure.DiscloseItem;
import org.qms4j.evidence.Evidence;
import org.qms4j.evidence.ExternalRef;
import org.qms4j.idea.SubmitIdea;
import org.qms4j.improvement.BeginCycle;
import org.qms4j.improvement.Driver;
import org.qms4j.improvement.SatisfactionLink;
import org.qms4j.input.BadInputs.BadInput;
import org.qms4j.interestedparty.IdentifyParty;
import org.qms4j.interestedparty.PartyProfile;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.lifecycle.Ref;
import org.qms4j.lifecycle.Register;
import org.qms4j.lifecycle.Staged;
import org.qms4j.lifecycle.Step;
import org.qms4j.nonconformity.ReportNonconformity;
import org.qms4j.nonconformity.Source;
import org.qms4j.offering.InformationItem;
import org.qms4j.offering.Offering;
import org.qms4j.offering.OfferingId;
import org.qms4j.offering.PlanOffering;
import org.qms4j.ownedchannel.ChannelFeatures;
import org.qms4j.ownedchannel.OpenChannel;
import org.qms4j.ownedchannel.OwnedChannel;
import org.qms4j.process.DraftProcess;
import org.qms4j.process.ProcessProfile;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.requirement.CaptureRequirement;
import org.qms4j.requirement.RequirementProfile;
import org.qms4j.requirement.RequirementSource;
import org.qms4j.rule.ClauseRef;
import org.qms4j.rule.RefusedException;
import org.qms4j.rule.RuleViolation;

class BadInputTest {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("pt"));

    private static final PlanOffering PUMP = PlanOffering.of(
                    ExternalRef.of("erp", "item", "P-100"), Offering.Kind.PRODUCT, "Pump")
            .as(OfferingId.of("pump"));

    private final QmsBench bench = new QmsBench();
    private final List<Ref<?>> records = List.of(
            bench.anItem("item"),
            bench.acme.clients().register(RegisterClient.of(ExternalRef.of("crm", "account", "1"), Kind.PERSON)),
            bench.acme.complaints().receive(ReceiveComplaint.of(Channel.EMAIL, "It broke")),
            bench.acme
                    .nonconformities()
                    .report(ReportNonconformity.of(
                            Source.PROCESS,
                            ClauseRef.iso9001("8.5.4"),
                            "It broke",
                            2,
                            LocalDate.of(2026, 10, 5),
                            "nora")),
            bench.acme
                    .interestedParties()
                    .identify(IdentifyParty.of(PartyType.OWNER, "Holding", PartyProfile.of("list", 5, 5))),
            bench.acme
                    .requirements()
                    .capture(CaptureRequirement.of(
                            RequirementSource.ORGANIZATION, RequirementProfile.of("It does not leak"))),
            bench.acme.customerFocus().state(AlignmentElement.VISION, "The driest pumps", Evidence.of("dms:1")),
            bench.acme.offerings().plan(PUMP),
            disclosed(bench),
            bench.acme.processes().draft(DraftProcess.of(ProcessProfile.of("To make", Category.PRINCIPAL))),
            bench.acme.ideas().submit(SubmitIdea.of("Print labels later", Driver.complaints("late"))),
            bench.acme
                    .improvementCycles()
                    .begin(BeginCycle.of(
                            "Deliver in time",
                            Driver.complaints("late"),
                            SatisfactionLink.of(SatisfactionLink.Kind.NEED, "in time"),
                            ExternalRef.of("erp", "process", "dispatch"),
                            "tina",
                            "anna")),
            bench.acme
                    .ownedChannels()
                    .open(OpenChannel.of(
                            OwnedChannel.Kind.HOTLINE, ChannelFeatures.of("Hotline", "hugo", Term.businessDays(1)))));

    private static Ref<?> disclosed(QmsBench bench) {
        var client = ClientId.of("client");
        bench.acme
                .clients()
                .register(RegisterClient.of(ExternalRef.of("crm", "account", "2"), Kind.PERSON)
                        .as(client));
        bench.acme
                .offerings()
                .inform(PUMP.id().orElseThrow(), InformationItem.of("terms", "Terms", "sara", PUMP.externalRef()));
        return bench.acme
                .disclosures()
                .disclose(DiscloseItem.of(client, PUMP.id().orElseThrow(), "terms", "contract"));
    }

    static Stream<Lifecycle<? extends Staged<?, ?>>> lifecycles() {
        return Qms.lifecycles().stream();
    }

    @ParameterizedTest
    @MethodSource("lifecycles")
    <A extends Staged<A, ?>> void every_kind_of_bad_input_is_named_by_field_and_rule_and_changes_nothing(
            Lifecycle<A> lifecycle) {
        var register = new Register<>(lifecycle, bench.desk(QmsBench.ANNA));
        int stored = bench.store.changesets().size();
        lifecycle.beginnings().forEach(step -> BadInputs.of(step.command()).forEach(bad -> begin(register, step, bad)));
        lifecycle.steps().forEach(step -> BadInputs.of(step.command()).forEach(bad -> take(register, step, bad)));
        assertThat(bench.store.changesets()).hasSize(stored);
    }

    private <A extends Staged<A, ?>, C> void begin(Register<A> register, Step<Optional<A>, C> step, BadInput bad) {
        C command = step.command().cast(bad.command());
        List<RuleViolation> blockers = register.blockers(step, command);
        refusesExactly(bad, blockers, () -> register.begin(step, command));
    }

    @SuppressWarnings("unchecked")
    private <A extends Staged<A, ?>, C> void take(Register<A> register, Step<A, C> step, BadInput bad) {
        C command = step.command().cast(bad.command());
        Ref<A> ref = (Ref<A>) records.stream()
                .filter(record -> step.action().startsWith(record.key().type() + "."))
                .findFirst()
                .orElseThrow();
        refusesExactly(bad, register.blockers(step, ref, command), () -> register.take(step, ref, command));
    }

    private static void refusesExactly(BadInput bad, List<RuleViolation> blockers, Runnable attempt) {
        assertThat(blockers)
                .as(bad.toString())
                .anyMatch(violation ->
                        violation.path().equals(bad.path()) && violation.code().equals(bad.code()));
        assertThatThrownBy(attempt::run)
                .as(bad.toString())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.violations()).isEqualTo(blockers));
    }

    @Test
    void what_is_wrong_is_said_in_the_language_of_the_caller() {
        for (BadInput bad : BadInputs.of(ReceiveComplaint.class)) {
            List<RuleViolation> blockers =
                    bench.acme.complaints().blockers(ComplaintStep.RECEIVE, (ReceiveComplaint) bad.command());
            blockers.forEach(violation -> {
                var said = new HashSet<String>();
                LANGUAGES.forEach(language -> said.add(violation.message(language)));
                assertThat(said)
                        .as(bad.toString())
                        .hasSize(LANGUAGES.size())
                        .allMatch(message -> message.startsWith(violation.path() + ": "))
                        .noneMatch(message -> message.contains(violation.code()));
            });
        }
    }

    @Test
    void of_an_endless_list_only_its_length_is_said() {
        var command = ReceiveComplaint.of(Channel.EMAIL, "It broke").withConcerns(Collections.nCopies(100_000, ""));
        assertThat(bench.acme.complaints().blockers(ComplaintStep.RECEIVE, command))
                .extracting(RuleViolation::path, RuleViolation::code)
                .containsExactly(tuple("concerns", "constraint.Size"));
    }

    @Test
    void evidence_of_a_time_that_cannot_be_kept_is_refused() {
        var command = ReceiveComplaint.of(Channel.EMAIL, "It broke")
                .withAttachments(Evidence.of("mail:1").capturedAt(Instant.MIN));
        assertThat(bench.acme.complaints().blockers(ComplaintStep.RECEIVE, command))
                .extracting(RuleViolation::path, RuleViolation::code)
                .containsExactly(tuple("attachments[0].capturedAt", "constraint.Date"));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        var command = ReceiveComplaint.of(Channel.EMAIL, " ").concerning("", "x".repeat(65));
        assertThat(bench.acme.complaints().blockers(ComplaintStep.RECEIVE, command))
                .extracting(RuleViolation::path, RuleViolation::code)
                .containsExactlyInAnyOrder(
                        tuple("perception.text", "constraint.NotBlank"),
                        tuple("concerns[0]", "constraint.NotBlank"),
                        tuple("concerns[1]", "constraint.Size"));
    }
}
