package org.qms4j.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qms4j.process.ProcessProfile.Category;
import org.qms4j.process.Source.Content;
import org.qms4j.process.Source.FlowType;
import org.qms4j.processnetwork.ProcessNetwork;

/** How processes hang together: R-2. */
class NetworkPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private final Mapped it = new Mapped();

    private static Document page(ProcessNetwork network) {
        return Jsoup.parse(HtmlWriter.write(NetworkPages.of(network, TODAY, Locale.ENGLISH)));
    }

    @Test
    void a_break_is_said_and_marked_on_the_map() {
        Document page = page(it.shop());
        assertThat(page.select("#breaks tbody tr").eachText())
                .containsExactly(
                        "N1 mend input in of mend is required and comes from nowhere: connect an output or name"
                                + " who outside gives it (ISO 9001:2015, 4.4.1)");
        assertThat(page.select("#map svg path.signal title").eachText()).containsExactly("supporting");
        assertThat(page.select(".answers li").eachText())
                .containsExactly(
                        "Processes: 4. Flows between them: 3.",
                        "Breaks of the chain: 1; missing agreements: 0.",
                        "Principal processes from which no way leads to a client: 0.");
        assertThat(page.select("#depend tbody tr").eachText()).containsExactly("sell 1");
        assertThat(page.select("section").last().text()).contains("who answers for the process");
    }

    @Test
    void a_map_tells_categories_by_frames_and_what_leads_back_by_dots() {
        Document page = page(it.shop());
        assertThat(page.select("#map svg .dashed title").eachText()).containsExactly("To mend: supporting");
        assertThat(page.select("#map svg .inner")).hasSize(2);
        assertThat(page.select("#map svg .back title").eachText()).containsExactly("out → in");
        assertThat(page.select("#map svg text").eachText())
                .contains("Clients: what they require", "To sell", "To make", "To mend", "To steer");
        assertThat(page.select("#map details tbody tr").eachText())
                .containsExactly(
                        "sell To sell principal olga 0 1 make",
                        "make To make principal olga 1 0 –",
                        "mend To mend supporting – 0 1 make",
                        "steer To steer managing olga 0 0 –");
        assertThat(page.select("#map > .scroll tbody tr").first().text()).isEqualTo("sell out make in forwards yes");
    }

    @Test
    void a_whole_chain_says_so() {
        Document page = page(it.process("sell", Category.PRINCIPAL, Content.CUSTOMER_REQUIREMENTS, true)
                .process("steer", Category.MANAGEMENT, Content.CUSTOMER_FEEDBACK, true)
                .network());
        assertThat(page.getElementById("breaks").text()).contains("The chain is whole");
        assertThat(page.getElementById("depend").text()).contains("No delivery depends on another process alone.");
    }

    @Test
    void more_than_a_page_can_show_is_listed_only() {
        IntStream.rangeClosed(0, NetworkPages.MOST_DRAWN)
                .forEach(i -> it.process("p" + i, Category.PRINCIPAL, Content.CUSTOMER_REQUIREMENTS, true));
        assertThat(page(it.network()).select("svg")).isEmpty();
        it.processes.remove(0);
        assertThat(page(it.network()).select("#map svg .inner")).hasSize(NetworkPages.MOST_DRAWN);
        assertThat(page(ProcessNetwork.of(List.of(), Map.of(), Set.of())).select("svg"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"es, Cómo se encadenan los procesos", "pt, Como os processos se encadeiam"})
    void a_report_is_in_its_readers_language(String language, String title) {
        Report report = NetworkPages.of(it.shop(), TODAY, Locale.forLanguageTag(language));
        assertThat(report.title()).isEqualTo(title);
        assertThat(CsvWriter.tables(report).keySet())
                .containsExactlyInAnyOrder("chainBreaks", "processes", "flows", "dependences", "gaps", "about");
        assertThat(JsonWriter.write(report)).contains("R-2");
    }

    @Test
    void a_chart_in_mermaid_says_the_same_and_cannot_be_broken_by_a_name() {
        it.process(
                "a\"] click",
                Category.PRINCIPAL,
                Content.OTHER,
                false,
                Mapped.flow("none", "a\"] click", FlowType.NORMAL));
        assertThat(MermaidWriter.write(it.network())).isEqualTo("flowchart TD\n  p0[[\"To a#34;#93; click\"]]\n");
        it.processes.clear();
        assertThat(MermaidWriter.write(it.shop())).isEqualTo("""
                        flowchart TD
                          p0[["To sell"]]
                          p1[["To make"]]
                          p2[/"To mend"/]
                          p3("To steer")
                          p0 -->|"out"| p1
                          p1 -.->|"out"| p1
                          p2 -->|"out"| p1
                        """);
    }
}
