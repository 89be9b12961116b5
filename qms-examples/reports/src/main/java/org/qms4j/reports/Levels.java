package org.qms4j.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qms4j.reports.Drawing.Arrow;
import org.qms4j.reports.Drawing.Box;

/**
 * Puts the boxes of each level below what leads to them, by the mean of their places (Sugiyama, Tagawa and Toda,
 * Methods for visual understanding of hierarchical system structures, IEEE Trans. SMC 11, 1981), in one pass from the
 * top down.
 */
final class Levels {
    private static final int MOST_IN_A_ROW = 3;

    private final List<List<Box>> levels;
    private final Map<String, List<String>> before;
    private final Map<String, Double> places = new HashMap<>();

    Levels(Drawing.Map map) {
        this.levels = map.levels();
        this.before = map.arrows().stream()
                .filter(Arrow::isForward)
                .collect(Collectors.groupingBy(Arrow::to, Collectors.mapping(Arrow::from, Collectors.toList())));
    }

    List<List<Box>> rows() {
        var rows = new ArrayList<List<Box>>();
        for (List<Box> level : levels) {
            List<Box> sorted = level.stream()
                    .sorted(Comparator.comparingDouble(this::wanted).thenComparing(Box::id))
                    .toList();
            int count = (sorted.size() + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW;
            for (int row = 0; row < count; row++) {
                rows.add(row(sorted.subList(row * sorted.size() / count, (row + 1) * sorted.size() / count)));
            }
        }
        return rows;
    }

    private List<Box> row(List<Box> boxes) {
        for (int place = 0; place < boxes.size(); place++) {
            places.put(boxes.get(place).id(), (place + 0.5) / boxes.size());
        }
        return boxes;
    }

    private double wanted(Box box) {
        return before.getOrDefault(box.id(), List.of()).stream()
                .filter(places::containsKey)
                .mapToDouble(places::get)
                .average()
                .orElse(0.5);
    }
}
