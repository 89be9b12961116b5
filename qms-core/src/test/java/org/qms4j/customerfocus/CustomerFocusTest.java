package org.qms4j.customerfocus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qms4j.Clause;
import org.qms4j.Guard;
import org.qms4j.QmsBench;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.ReceiveComplaint;
import org.qms4j.complaint.Subject;
import org.qms4j.customerfocus.CustomerFocus.Load;
import org.qms4j.evidence.Evidence;
import org.qms4j.process.DraftProcess;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessProfile;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.ProcessProfile.Service;
import org.qms4j.process.Shop;
import org.qms4j.rule.Edition;

/** Whether clients are in the mind of the whole organization. */
class CustomerFocusTest {
    private static final Evidence PROOF = Evidence.of("dms:policy/3");

    private final QmsBench bench = new QmsBench();
    private final CustomerFocus focus = bench.acme.customerFocus();

    private void process(String id, Optional<String> owner, String... stages) {
        bench.acme
                .processes()
                .draft(DraftProcess.of(ProcessProfile.of("To " + id, Category.PRINCIPAL)
                                .withJourneyStages(List.of(stages)))
                        .as(ProcessId.of(id)));
        owner.ifPresent(person -> bench.acme.processes().appoint(ProcessId.of(id), person));
    }

    @Test
    @Guard("alignment.evidence")
    @Clause(edition = Edition.ISO_9001_2015, value = "5.1.2")
    void of_fifteen_elements_it_is_said_how_they_serve_clients_or_they_are_blank() {
        assertThat(focus.blanks()).hasSize(15);
        bench.refused(() -> focus.state(AlignmentElement.VISION, "The driest pumps"), "alignment.evidence@evidence");
        Alignment vision = focus.state(AlignmentElement.VISION, "The driest pumps", PROOF);
        assertThat(vision.toString()).isEqualTo("Alignment[vision, Stated]");
        bench.refused(() -> focus.state(AlignmentElement.VISION, "Others", PROOF), "record.exists@id");
        assertThat(focus.blanks()).hasSize(14).doesNotContain(AlignmentElement.VISION);
        bench.refused(() -> focus.restate(vision, "Others"), "alignment.evidence@evidence");
        Alignment anew = focus.restate(vision, "The driest pumps of the coast", PROOF);
        assertThat(anew.stages()).as("what was said before is kept").hasSize(2);
        Alignment withdrawn = focus.withdraw(anew, "we sell fans now");
        assertThat(withdrawn.statement()).isEmpty();
        assertThat(focus.blanks()).contains(AlignmentElement.VISION);
        assertThat(focus.restate(withdrawn, "The stillest fans", PROOF).statement())
                .isPresent();
        assertThat(AlignmentElement.RISKS_AND_OPPORTUNITIES.id().value()).isEqualTo("risks-and-opportunities");
    }

    @Test
    void stages_of_the_clients_way_from_which_nothing_was_heard_are_silent() {
        process("sell", Optional.of("olga"), "offer", "order");
        process("send", Optional.of("olga"), "delivery");
        assertThat(focus.silentStages()).containsExactly("delivery", "offer", "order");
        bench.acme
                .complaints()
                .receive(ReceiveComplaint.of(Channel.EMAIL, "Late")
                        .about(Subject.unknown().during("delivery")));
        assertThat(focus.silentStages()).containsExactly("offer", "order");
        assertThat(focus.withoutImpact()).containsExactly(ProcessId.of("sell"), ProcessId.of("send"));
    }

    @Test
    void to_identify_to_meet_and_to_enhance_are_each_done_by_a_process_at_work() {
        Shop shop = new Shop(bench).chain();
        assertThat(focus.unserved()).containsExactly(Service.IDENTIFY, Service.MEET, Service.ENHANCE);
        var profile = shop.processes.get(Shop.SELL).profile();
        shop.processes.describe(Shop.SELL, profile.withServes(List.of(Service.IDENTIFY, Service.MEET)));
        assertThat(focus.unserved()).as("a draft does nothing yet").hasSize(3);
        shop.active(Shop.SELL);
        assertThat(focus.unserved()).containsExactly(Service.ENHANCE);
    }

    @Test
    void how_much_hangs_on_one_person_is_shown() {
        assertThat(focus.processLoads()).isEmpty();
        process("sell", Optional.of("olga"));
        process("send", Optional.of("olga"));
        process("make", Optional.of("pia"));
        process("mend", Optional.empty());
        assertThat(focus.processLoads())
                .extracting(Load::person)
                .startsWith(Optional.of("olga"))
                .contains(Optional.empty());
        assertThat(focus.processLoads().get(0).share()).isCloseTo(0.5, within(1e-12));
        bench.anItem("a");
        assertThat(focus.actionLoads()).containsExactly(new Load(Optional.of("carl"), 1, 1.0));
    }

    @Test
    void there_were_eight_principles_and_are_seven() {
        assertThat(QualityPrinciple.of(2005)).hasSize(8).startsWith(QualityPrinciple.CUSTOMER_FOCUS);
        assertThat(QualityPrinciple.of(2015)).hasSize(7).startsWith(QualityPrinciple.CUSTOMER_FOCUS);
        assertThat(QualityPrinciple.of(2026)).isEqualTo(QualityPrinciple.of(2015));
    }
}
