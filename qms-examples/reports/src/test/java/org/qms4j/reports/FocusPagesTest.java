package org.qms4j.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.customerfocus.AlignmentElement;
import org.qms4j.customerfocus.CustomerFocus;
import org.qms4j.evidence.Evidence;
import org.qms4j.process.CustomerImpact;
import org.qms4j.process.CustomerImpact.Degree;
import org.qms4j.process.DraftProcess;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessProfile;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.reports.FocusPages.Focus;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.InMemoryStore;

/** What it all means for clients: R-21. */
class FocusPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private final Session anna = Qms.builder(new InMemoryStore())
            .build()
            .session(OrganizationId.of("acme"), Actor.of("anna", Role.QMS_MANAGER));

    private Report report(Locale language) {
        CustomerFocus focus = anna.customerFocus();
        return FocusPages.of(
                new Focus(
                        focus.walk(focus.all()).toList(),
                        anna.processes().live().toList(),
                        focus.unserved(),
                        focus.silentStages(),
                        focus.processLoads()),
                TODAY,
                language);
    }

    @Test
    void blanks_are_shown_beside_what_is_said() {
        CustomerFocus focus = anna.customerFocus();
        focus.state(AlignmentElement.VISION, "The driest <pumps>", Evidence.of("dms:vision"));
        focus.withdraw(focus.state(AlignmentElement.CULTURE, "We listen", Evidence.of("dms:culture")), "we do not");
        anna.processes()
                .draft(DraftProcess.of(ProcessProfile.of("Sell", Category.PRINCIPAL)
                                .withJourneyStages(List.of("offer"))
                                .withImpact(CustomerImpact.of(Degree.DIRECT, "They meet us there")))
                        .as(ProcessId.of("sell")));
        anna.processes().appoint(ProcessId.of("sell"), "olga");
        anna.processes()
                .draft(DraftProcess.of(ProcessProfile.of("Pay", Category.SUPPORTING))
                        .as(ProcessId.of("pay")));
        Document page = Jsoup.parse(HtmlWriter.write(report(Locale.ENGLISH)));
        assertThat(page.select("#elements tbody tr").eachText())
                .hasSize(15)
                .contains("vision The driest <pumps> dms:vision", "culture – –");
        assertThat(page.select("#impacts tbody tr").eachText())
                .containsExactly("pay Pay – –", "sell Sell direct They meet us there");
        assertThat(page.select("#listening p").eachText())
                .containsExactly(
                        "No process at work with an owner and a measure does this: identify what clients require, meet"
                                + " it, make them more satisfied.",
                        "Stages of the way of a client from which nothing was ever heard: offer.");
        assertThat(page.select("#loads tbody tr").eachText()).containsExactlyInAnyOrder("olga 1 50.0 %", "– 1 50.0 %");
        assertThat(page.select(".answers li").eachText())
                .containsExactly(
                        "Of 15 elements of the organization, 14 are blank: nobody has said how they serve clients.",
                        "Processes: 2; of 1 nobody has said what they mean for clients.");
    }

    @Test
    void where_all_is_heard_it_says_so_in_the_readers_language() {
        Report whole = FocusPages.of(
                new Focus(List.of(), List.of(), Set.of(), Set.of(), List.of()), TODAY, Locale.forLanguageTag("pt"));
        assertThat(whole.title()).isEqualTo("O que tudo significa para os clientes");
        assertThat(HtmlWriter.write(whole)).contains("Identificar, cumprir e melhorar");
    }
}
