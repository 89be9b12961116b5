package org.qms4j.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qms4j.Qms;
import org.qms4j.Session;
import org.qms4j.actor.Actor;
import org.qms4j.actor.Role;
import org.qms4j.client.ClientId;
import org.qms4j.evidence.Evidence;
import org.qms4j.interestedparty.IdentifyParty;
import org.qms4j.interestedparty.InterestedParties;
import org.qms4j.interestedparty.InterestedPartyId;
import org.qms4j.interestedparty.Need;
import org.qms4j.interestedparty.Need.Expression;
import org.qms4j.interestedparty.NeedRef;
import org.qms4j.interestedparty.PartyProfile;
import org.qms4j.interestedparty.PartyType;
import org.qms4j.process.DraftProcess;
import org.qms4j.process.ProcessId;
import org.qms4j.process.ProcessProfile;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.reports.PartyPages.Entry;
import org.qms4j.reports.PartyPages.Parties;
import org.qms4j.requirement.CaptureRequirement;
import org.qms4j.requirement.RequirementId;
import org.qms4j.requirement.RequirementProfile;
import org.qms4j.requirement.RequirementProfile.Owner;
import org.qms4j.requirement.RequirementSource;
import org.qms4j.requirement.ReviewRequirement;
import org.qms4j.spi.record.OrganizationId;
import org.qms4j.spi.store.InMemoryStore;

/** Who has a stake, and what answers what they need. */
class StakePagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private final Session anna = Qms.builder(new InMemoryStore())
            .build()
            .session(OrganizationId.of("acme"), Actor.of("anna", Role.QMS_MANAGER));
    private final InterestedParties parties = anna.interestedParties();

    private InterestedPartyId party(String id, PartyType type, int influence, int interest) {
        return parties.identify(IdentifyParty.of(type, "The " + id, PartyProfile.of("list", influence, interest))
                        .as(InterestedPartyId.of(id)))
                .id();
    }

    private Report register(Locale language) {
        parties.state(
                party("farms", PartyType.CLIENT, 5, 5),
                Need.of("dry", "No <leak>").takenUp(5, "yes"));
        parties.state(InterestedPartyId.of("farms"), Need.of("blue", "Blue ones"));
        party("mill", PartyType.SUPPLIER, 4, 1);
        party("town", PartyType.COMMUNITY, 1, 4);
        party("rival", PartyType.COMPETITOR, 1, 1);
        List<Entry> entries = parties.live()
                .map(party ->
                        new Entry(party, party.id().value().equals("mill") ? TODAY.minusDays(3) : TODAY.plusDays(9)))
                .toList();
        return PartyPages.of(
                new Parties(entries, Set.of(PartyType.OWNER, PartyType.AUTHORITY), List.of(ClientId.of("verdi"))),
                TODAY,
                language);
    }

    @Test
    void parties_stand_in_the_field_of_how_to_deal_with_them_and_late_ones_are_marked() {
        Document page = Jsoup.parse(HtmlWriter.write(register(Locale.ENGLISH)));
        assertThat(page.select(".lane").eachText())
                .containsExactly(
                        "Manage closely · 1 The farms clients influence 5, interest 5 looked at again by Oct 14, 2026",
                        "Keep satisfied · 1 The mill suppliers influence 4, interest 1 looked at again by Oct 2, 2026"
                                + " ◆ 3 days late",
                        "Keep informed · 1 The town community influence 1, interest 4 looked at again by Oct 14, 2026",
                        "Monitor · 1 The rival competitors influence 1, interest 1 looked at again by Oct 14, 2026");
        assertThat(page.select("#needs tbody tr").eachText())
                .containsExactly("farms/dry No <leak> stated today 5 yes", "farms/blue Blue ones stated today – –");
        assertThat(page.getElementById("missing").text())
                .contains("of these types: owners, authorities.")
                .contains("for these clients: verdi.");
        assertThat(page.select(".answers li").eachText())
                .containsExactly(
                        "Interested parties: 4; 1 should have been looked at again.",
                        "Needs that hold: 2; 1 are not weighed or not decided.");
    }

    @Test
    void nobody_is_missing_where_nobody_is() {
        Report report = PartyPages.of(new Parties(List.of(), Set.of(), List.of()), TODAY, Locale.ENGLISH);
        assertThat(HtmlWriter.write(report)).contains("Nobody is missing whom one would expect.");
    }

    private Report matrix(Locale language) {
        parties.state(
                party("farms", PartyType.CLIENT, 5, 5), Need.of("dry", "Dry").takenUp(5, "yes"));
        parties.state(InterestedPartyId.of("farms"), Need.of("cheap", "Cheap").takenUp(2, "yes"));
        parties.state(InterestedPartyId.of("farms"), Need.of("law", "Lawful").withExpression(Expression.OBLIGATORY));
        ProcessId make = ProcessId.of("make");
        anna.processes()
                .draft(DraftProcess.of(ProcessProfile.of("To make", Category.PRINCIPAL))
                        .as(make));
        var tight = RequirementProfile.of("No leak")
                .withNeeds(List.of(NeedRef.of("farms", "dry")))
                .withOwner(new Owner("olga", "sales"));
        for (String id : List.of("tight", "loose")) {
            var requirement = RequirementId.of(id);
            var profile = id.equals("tight") ? tight : tight.withNeeds(List.of());
            anna.requirements()
                    .capture(CaptureRequirement.of(RequirementSource.CUSTOMER_STATED, profile)
                            .as(requirement));
            anna.requirements().review(requirement, ReviewRequirement.able(Evidence.of("mail:1")));
            anna.requirements().accept(requirement);
        }
        return TracePages.of(anna.traceability().matrix(TODAY), TODAY, language);
    }

    @Test
    void the_matrix_shows_needs_that_nothing_answers_and_says_what_is_missing() {
        Document page = Jsoup.parse(HtmlWriter.write(matrix(Locale.ENGLISH)));
        assertThat(page.select("#matrix tbody tr").eachText())
                .containsExactly(
                        "farms/dry yes tight accepted not verified –",
                        "farms/cheap yes – – – –",
                        "farms/law no – – – –");
        assertThat(page.select("#missing p").eachText())
                .containsExactly(
                        "Taken up, and answered by no accepted requirement: farms/cheap.",
                        "Obligatory, and answered by no statutory or regulatory requirement: farms/law.",
                        "Accepted, and met by no process: loose, tight.",
                        "Of clients, and answering no need: loose.",
                        "Principal processes that meet no accepted requirement: make.");
        assertThat(page.select("#functions tbody tr").eachText()).containsExactly("sales 2");
    }

    @Test
    void nothing_is_missing_where_nothing_is() {
        Report report = TracePages.of(anna.traceability().matrix(TODAY), TODAY, Locale.ENGLISH);
        assertThat(HtmlWriter.write(report)).contains("Nothing is missing.");
    }

    @ParameterizedTest
    @CsvSource({
        "es, Quién tiene interés y qué necesita, 'Necesidad, requisito, proceso'",
        "pt, Quem tem interesse e o que precisa, 'Necessidade, requisito, processo'"
    })
    void both_are_in_their_readers_language(String language, String title, String heading) {
        assertThat(register(Locale.forLanguageTag(language)).title()).isEqualTo(title);
        Report matrix = TracePages.of(anna.traceability().matrix(TODAY), TODAY, Locale.forLanguageTag(language));
        assertThat(HtmlWriter.write(matrix)).contains(heading);
    }
}
