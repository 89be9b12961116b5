package org.qms4j.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qms4j.closedloop.ClosedLoop;
import org.qms4j.closedloop.TopIssue;
import org.qms4j.complaint.Channel;
import org.qms4j.complaint.ComplaintStage;
import org.qms4j.complaintanalysis.ComplaintReport.Silence;
import org.qms4j.complaintanalysis.Facet;
import org.qms4j.complaintanalysis.MonthlyRates.Conclusion;
import org.qms4j.idea.IdeaStage;
import org.qms4j.improvement.Driver;
import org.qms4j.improvement.ImprovementStage;
import org.qms4j.improvement.Scale;
import org.qms4j.improvement.Verdict;
import org.qms4j.lifecycle.Lifecycle;
import org.qms4j.nonconformity.CauseCandidate;
import org.qms4j.nonconformity.DeadlineKind;
import org.qms4j.nonconformity.NonconformityStage;
import org.qms4j.nonconformity.Pace;
import org.qms4j.nonconformity.Source;

/** Every text is there in every language, with the same places to fill. */
class WordsTest {
    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        String file = "/org/qms4j/reports/texts" + language + ".properties";
        try (var reader = new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_pt"})
    void a_language_has_the_texts_that_english_has_and_fills_the_same_places(String language) throws IOException {
        Properties english = texts("");
        Properties other = texts(language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> {
            assertThat(places((String) other.get(key))).as(key.toString()).isEqualTo(places((String) text));
            assertThat((String) other.get(key)).isNotBlank();
        });
    }

    private static long places(String text) {
        return new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex().length;
    }

    private static Stream<String> named(String prefix, Enum<?>... values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    @Test
    void everything_that_can_be_named_has_a_name() throws IOException {
        Properties texts = texts("");
        Stream<String> keys = Stream.of(
                        Arrays.stream(Facet.values())
                                .flatMap(facet -> Stream.of("facet." + facet, "facet." + facet + ".heading")),
                        Arrays.stream(Channel.values()).map(channel -> "channel." + channel),
                        Arrays.stream(Silence.About.values()).map(about -> "silence." + about),
                        Arrays.stream(Conclusion.values()).map(conclusion -> "conclusion." + conclusion),
                        Lifecycle.stageNames(ComplaintStage.Open.class).stream().map(stage -> "stage." + stage),
                        Arrays.stream(ComplaintStage.Outcome.values())
                                .filter(outcome -> outcome != ComplaintStage.Outcome.CLOSED)
                                .map(outcome -> "stage." + outcome),
                        Stream.of(
                                        ComplaintStage.class,
                                        NonconformityStage.class,
                                        ImprovementStage.Closed.class,
                                        ImprovementStage.Abandoned.class,
                                        IdeaStage.class)
                                .flatMap(stages -> Lifecycle.stageNames(stages).stream())
                                .map(stage -> "stage." + stage),
                        named("link.", ClosedLoop.Kind.values()),
                        named("standing.", ClosedLoop.Standing.values()),
                        named("decision.", TopIssue.Decision.values()),
                        named("source.", Source.values()),
                        named("owed.", DeadlineKind.values()),
                        Stream.of("owed.ACTION", "owed.DECISION"),
                        named("pace.", Pace.Milestone.values()),
                        named("method.", CauseCandidate.Method.values()),
                        named("category.", CauseCandidate.Category.values()),
                        named("cause.", CauseCandidate.Standing.values()),
                        named("verdict.", org.qms4j.nonconformity.Verdict.values()),
                        named("verdict.", Verdict.values()),
                        named("driver.", Driver.Kind.values()),
                        named("scale.", Scale.values()))
                .flatMap(each -> each);
        assertThat(keys).allMatch(texts::containsKey);
    }

    @Test
    void no_text_holds_an_apostrophe_which_would_swallow_what_follows() throws IOException {
        for (String language : new String[] {"", "_es", "_pt"}) {
            assertThat(texts(language).values())
                    .noneMatch(text -> text.toString().contains("'"));
        }
    }
}
