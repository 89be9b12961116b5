package org.qms4j.quickstart.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a register is text, whatever it looks like. */
class HostileRegisterTest {
    private static final Pattern REFERENCE = Pattern.compile("(?i)url\\(|@import|https?:|javascript:|data:|//");

    @TempDir
    Path directory;

    private RegisterBench bench;

    @BeforeEach
    void open() {
        bench = new RegisterBench(directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "</style><img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "</svg><iframe srcdoc='&lt;script&gt;'>",
                "&lt;b&gt; &amp; &#60;script&#62; &quot;",
                "<!-- --!> ]]> <![CDATA[",
                "=HYPERLINK(\"http://example.org\",\"x\")",
                "{\"imported\": 0} \\u003c \\",
                "%s %n ${jndi:x} #{1+1}",
                "line one\u2028line two",
            })
    void a_payload_comes_back_as_text_and_nothing_else(String payload) throws IOException {
        bench.run(
                Row.of("1/5/2016", payload, payload)
                        .with(Header.ISSUE, payload)
                        .with(Header.VIA, payload.substring(0, Math.min(40, payload.length())))
                        .with(Header.RESPONSE, payload),
                Row.of("1/6/2016", payload, payload).with(Header.SENT, payload));
        assertThat(bench.summary())
                .containsEntry("imported", 1L)
                .containsEntry(
                        "byProduct",
                        List.of(Map.of(
                                "name",
                                payload,
                                "count",
                                1L,
                                "percent",
                                100.0,
                                "cumulativePercent",
                                100.0,
                                "class",
                                "A")));
        String shown = payload.replace("\u2028", "[U+2028]");
        Document page = bench.page();
        assertThat(page.select("section:contains(By product) tbody th").eachText())
                .contains(plain(shown));
        assertThat(page.select("section:contains(By provider) tbody th").eachText())
                .contains(plain(shown));
        assertThat(page.select("section:contains(By product) svg title").eachText())
                .anyMatch(title -> title.startsWith("A \u00b7 " + plain(shown) + ": 1"));
        assertHarmless(page);
    }

    /** jsoup gives text as it is shown, with single spaces. */
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static void assertHarmless(Document page) {
        assertThat(page.select("script, iframe, object, embed, link, img, image, use, a, base, form, foreignObject"))
                .isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("title").first()).hasToString("<title>Complaint register</title>");
        Stream<Attribute> attributes =
                page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream());
        assertThat(attributes.map(Attribute::getKey).distinct())
                .isSubsetOf(
                        "lang",
                        "charset",
                        "name",
                        "content",
                        "http-equiv",
                        "class",
                        "role",
                        "scope",
                        "id",
                        "x",
                        "y",
                        "x1",
                        "x2",
                        "y1",
                        "y2",
                        "cx",
                        "cy",
                        "r",
                        "width",
                        "height",
                        "text-anchor",
                        "aria-labelledby",
                        "style",
                        "d",
                        "overflow",
                        "tabindex");
        assertThat(REFERENCE.matcher(page.select("style").html()).find()).isFalse();
    }

    @Test
    void the_page_lets_the_browser_fetch_nothing() throws IOException {
        bench.run(Row.of("1/5/2016", "Pump", "Acme"));
        assertThat(bench.page()
                        .select("meta[http-equiv=Content-Security-Policy]")
                        .attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
        assertHarmless(bench.page());
    }

    @Test
    void what_would_steer_the_terminal_or_turn_text_round_is_shown_as_its_code_point() throws IOException {
        bench.run(Row.of("1/5/2016", "Pu\u202Emp", "Acme"));
        assertThat(bench.told()).contains("1  Pu[U+202E]mp");
        assertThat(bench.page().select("section:contains(By product) tbody th").text())
                .isEqualTo("Pu[U+202E]mp");
        assertThat(bench.summaryText()).contains("\"Pu\\u202emp\"");
    }

    @Test
    void the_name_of_the_file_is_text_too() throws IOException {
        Path odd = directory.resolve("<b>%20 ä & ".concat("é".repeat(100)).concat("#?.csv"));
        Files.writeString(
                odd, RegisterBench.register(Row.of("1/5/2016", "Pump", "Acme").with(Header.RESPONSE, "Untimely")));
        new RegisterRun(
                        odd,
                        Optional.empty(),
                        bench.out(),
                        Clock.systemUTC(),
                        new PrintStream(OutputStream.nullOutputStream()))
                .run();
        assertThat(bench.summary()).containsEntry("imported", 1L).containsEntry("open", 1L);
        assertThat(bench.page().select("#register li").first())
                .extracting(Element::text)
                .asString()
                .contains("<b>%20 ä & é");
        assertHarmless(bench.page());
    }

    @Test
    void ten_thousand_rejections_are_all_in_the_summary_and_not_all_on_the_page() throws IOException {
        Object[] rows = new Object[10_000];
        Arrays.fill(rows, "Total");
        bench.run(rows);
        assertThat(bench.summary().get("rejected"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(10_000);
        Document page = bench.page();
        assertThat(page.select("section:contains(What was rejected) tbody tr")).hasSize(100);
        assertThat(page.select("section:contains(What was rejected) p").text())
                .isEqualTo("And 9,900 more; the full list is in summary.json.");
        assertThat(bench.told()).contains("  … and 9,992 more in summary.json");
    }
}
