package org.qms4j.quickstart.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qms4j.complaint.Complaint;
import org.qms4j.complaint.ComplaintStage.Historical;
import org.qms4j.complaint.Gap;

/** What the records lack as evidence: each gap, and which gaps occur together, so that every record is counted once. */
public final class Lacks {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<List<String>, Long> together = new HashMap<>();
    private long records;

    /** Starts at zero. */
    Lacks() {
        for (Gap gap : Gap.values()) {
            counts.put(words(gap), 0L);
        }
    }

    /**
     * Records that lack exactly the same.
     *
     * @param gaps what they lack besides what every record lacks
     * @param count how many they are
     */
    public record Group(List<String> gaps, long count) {}

    void add(Complaint complaint) {
        var gaps = new ArrayList<>(complaint.gaps().stream().map(Lacks::words).toList());
        complaint.reached(Historical.class).ifPresent(history -> gaps.addAll(silences(history)));
        records++;
        gaps.forEach(gap -> counts.merge(gap, 1L, Long::sum));
        together.merge(List.copyOf(gaps), 1L, Long::sum);
    }

    /** What the source of a historical record could have said. */
    private static List<String> silences(Historical history) {
        var silences = new ArrayList<String>();
        note(history.forwardedOn(), "when it was passed on", silences);
        note(history.answer(), "what was answered", silences);
        note(history.answeredInTime(), "whether it was answered in time", silences);
        note(history.disputed(), "whether the answer was disputed", silences);
        return silences;
    }

    private static void note(Optional<?> said, String what, List<String> silences) {
        if (said.isEmpty()) {
            silences.add(what);
        }
    }

    /**
     * Returns how many records lack what.
     *
     * @return in the order of the handling, also what no record lacks
     */
    public List<Tally.Count> counts() {
        return counts.entrySet().stream()
                .map(entry -> new Tally.Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Returns what all records lack.
     *
     * @return in the order of the handling; empty if there are no records
     */
    public List<String> everywhere() {
        return counts.entrySet().stream()
                .filter(entry -> records > 0 && entry.getValue() == records)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns the records by what they lack besides that. Every record is in exactly one group.
     *
     * @return the largest group first
     */
    public List<Group> groups() {
        List<String> common = everywhere();
        return together.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey().stream()
                                .filter(gap -> !common.contains(gap))
                                .toList(),
                        entry.getValue()))
                .sorted(Comparator.comparingLong(Group::count)
                        .reversed()
                        .thenComparing(group -> group.gaps().toString()))
                .toList();
    }

    private static String words(Gap gap) {
        return switch (gap) {
            case TEXT -> "the complainant's own words";
            case COMPLAINANT -> "who complained";
            case PRODUCT -> "which product it is about";
            case CATEGORY -> "what kind of issue it is";
            case ACKNOWLEDGEMENT -> "evidence that receipt was acknowledged";
            case SEVERITY -> "how severe it is";
            case VALIDITY -> "whether it is valid";
            case CAUSE -> "why it came to it";
            case DECISION -> "what was decided";
            case CLIENT_INFORMED -> "evidence that the client was informed of the end";
            case HANDLING_SATISFACTION -> "how satisfied the client was with the handling";
        };
    }
}
