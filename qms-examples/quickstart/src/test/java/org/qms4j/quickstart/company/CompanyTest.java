package org.qms4j.quickstart.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qms4j.complaint.ComplaintStage;
import org.qms4j.lifecycle.Lifecycle;

class CompanyTest {
    @TempDir
    Path directory;

    @Test
    void the_story_goes_through_every_stage_of_a_complaint() throws IOException {
        String story = story(Optional.empty());
        assertThat(Lifecycle.stageNames(ComplaintStage.class))
                .hasSize(20)
                .filteredOn(stage ->
                        !Pattern.compile(" " + stage + "\\s").matcher(story).find())
                .as("reached in the nightly run alone")
                .containsExactlyInAnyOrder("NoReply", "RecourseExhausted");
        assertThat(story).contains("run: complaint.lapse (reply)", "run: complaint.exhaust-recourse (recourse)");
    }

    @Test
    void closing_too_early_is_refused_with_all_five_reasons_in_two_languages() throws IOException {
        assertThat(story(Optional.empty()).lines().filter(line -> line.startsWith(" ".repeat(24) + "- ")))
                .hasSize(10)
                .anyMatch(line -> line.contains("evidence is missing that the remedy was carried out"))
                .anyMatch(line -> line.contains("a promise to the client has not been kept"))
                .anyMatch(line -> line.contains("nonconformity: "))
                .anyMatch(line -> line.contains("evidence is missing that the client was informed"))
                .anyMatch(line -> line.contains("whoever decided a severe case does not close it"))
                .anyMatch(line -> line.contains("no conformidad"));
    }

    @Test
    void of_every_complaint_it_is_told_what_came_of_it() throws IOException {
        assertThat(story(Optional.empty()))
                .contains("C-003   answer closed  cause closed  action closed  check closed  informed closed")
                .contains("C-001   answer closed  cause closed  action open  check open  informed open")
                .contains("Top issues about which nobody has decided anything: documentation, ");
    }

    @Test
    void every_cycle_comes_to_its_own_end() throws IOException {
        assertThat(story(Optional.empty()))
                .contains("I-001  carlos cannot approve yet:")
                .containsPattern("I-001 .* Standardized")
                .containsPattern("I-002 .* Adjusted")
                .contains("I-004  the nightly run: improvement-cycle.announce-standstill")
                .contains("I-004    PLAN             due 2026-11-18  OVERDUE, owed by elena");
    }

    @Test
    void where_the_chain_breaks_and_where_a_complaint_may_come_from_is_told() throws IOException {
        assertThat(story(Optional.empty()))
                .contains("The chain of 15 processes and 19 flows breaks here:")
                .contains("  N2  output data-sheet of design goes nowhere: ")
                .contains("  2  assemble <- goods-in <- purchase")
                .contains("from outside: castings of foundry, seals of seal-maker, ")
                .contains("the same hits: clients; requirements: dry; complaints alike: C-011")
                .contains(
                        "Needs that no accepted requirement answers: clients/in-time; requirements that no process meets:"
                                + " safe");
    }

    @Test
    void what_came_of_it_is_also_written_as_reports() throws IOException {
        story(Optional.of(directory));
        for (String report : List.of(
                "closed-loop",
                "improvement",
                "corrective-action",
                "interested-parties",
                "traceability",
                "process-map")) {
            assertThat(directory.resolve(report + ".html")).isNotEmptyFile();
            assertThat(directory.resolve(report + ".json")).isNotEmptyFile();
            assertThat(directory.resolve(report + "-tables")).isNotEmptyDirectory();
        }
        assertThat(Files.readString(directory.resolve("improvement-tables/cycles.csv")))
                .contains("I-001", "target reached", "640.00");
    }

    @Test
    void what_is_left_is_on_the_agenda_and_the_journal_is_intact() throws IOException {
        assertThat(story(Optional.empty()))
                .contains("C-012    ACKNOWLEDGEMENT  due 2026-11-20  OVERDUE, owed by anna")
                .contains("Every complaint is as its journal says.");
    }

    @Test
    void no_words_of_a_client_are_in_what_is_told() throws IOException {
        assertThat(List.of(
                        "hot water next to", "a cracked flange. We", "nobody calls back\"", "review:u-2231", "box-4"))
                .noneMatch(storyWithReport()::contains);
    }

    @Test
    void the_same_story_is_told_every_time_but_for_the_hashes() throws IOException {
        var hash = Pattern.compile("after [0-9a-f]{8}");
        assertThat(hash.matcher(story(Optional.empty())).replaceAll("after …"))
                .isEqualTo(hash.matcher(story(Optional.empty())).replaceAll("after …"));
    }

    private String storyWithReport() throws IOException {
        return story(Optional.of(directory)) + Files.readString(directory.resolve("index.html"));
    }

    private static String story(Optional<Path> report) throws IOException {
        var text = new ByteArrayOutputStream();
        new Company(new PrintStream(text, true, StandardCharsets.UTF_8)).run(report);
        return text.toString(StandardCharsets.UTF_8);
    }
}
