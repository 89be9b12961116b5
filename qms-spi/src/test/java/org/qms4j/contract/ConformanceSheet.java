package org.qms4j.contract;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.qms4j.spi.store.StoreInfo;

/**
 * Prints a block at the end of a class: which store, how durable, which levels, how many clauses of each group it
 * keeps, which were skipped for want of what, and the seed. The configuration parameter {@value #QUIET} turns it off.
 */
final class ConformanceSheet implements BeforeTestExecutionCallback, TestWatcher, AfterAllCallback {
    static final String QUIET = "qms.contract.quiet";

    private static final String PREFIX_OF_JUNIT = "Assumption failed: ";

    private final Map<String, Map<Verdict, Integer>> groups = new TreeMap<>();
    private final Map<String, String> skipped = new TreeMap<>();
    private StoreInfo store = new StoreInfo("no store", StoreInfo.Durability.VOLATILE);

    private enum Verdict {
        KEPT,
        SKIPPED,
        BROKEN
    }

    @Override
    public synchronized void beforeTestExecution(ExtensionContext clause) {
        store = ((StoreUnderTest) clause.getRequiredTestInstance()).store().info();
    }

    @Override
    public void testSuccessful(ExtensionContext clause) {
        note(clause, Verdict.KEPT);
    }

    @Override
    public synchronized void testAborted(ExtensionContext clause, Throwable reason) {
        note(clause, Verdict.SKIPPED);
        String lacking = Optional.ofNullable(reason.getMessage())
                .orElse("no reason given")
                .replace(PREFIX_OF_JUNIT, "");
        skipped.merge(lacking, number(clause), (before, one) -> before + " " + one);
    }

    @Override
    public void testFailed(ExtensionContext clause, Throwable failure) {
        note(clause, Verdict.BROKEN);
        print(clause, "%s is not kept; replay with -Dqms.seed=%d".formatted(clause.getDisplayName(), Seed.VALUE));
    }

    @Override
    public synchronized void afterAll(ExtensionContext contract) {
        Stream<String> head = Stream.of(
                "Store contract: %s (%s), levels %s, seed %d"
                        .formatted(store.name(), store.durability(), new TreeSet<>(store.levels()), Seed.VALUE),
                "  keeps %d clauses, %d skipped, %d broken"
                        .formatted(count(Verdict.KEPT), count(Verdict.SKIPPED), count(Verdict.BROKEN)));
        Stream<String> perGroup =
                groups.entrySet().stream().map(group -> "  %-5s %s".formatted(group.getKey(), words(group.getValue())));
        Stream<String> reasons = skipped.entrySet().stream()
                .map(reason -> "  skipped, as it lacks %s: %s".formatted(reason.getKey(), reason.getValue()));
        print(
                contract,
                Stream.of(head, perGroup, reasons).flatMap(lines -> lines).collect(Collectors.joining("\n")));
    }

    private synchronized void note(ExtensionContext clause, Verdict verdict) {
        groups.computeIfAbsent(number(clause).replaceAll("\\d", ""), first -> new EnumMap<>(Verdict.class))
                .merge(verdict, 1, Integer::sum);
    }

    /** Such as VER03, of required_VER03_and_so_on. */
    private static String number(ExtensionContext clause) {
        return clause.getRequiredTestMethod().getName().split("_", 3)[1];
    }

    private int count(Verdict verdict) {
        return groups.values().stream()
                .mapToInt(group -> group.getOrDefault(verdict, 0))
                .sum();
    }

    private static String words(Map<Verdict, Integer> group) {
        return group.entrySet().stream()
                .map(verdict ->
                        verdict.getValue() + " " + verdict.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static void print(ExtensionContext context, String text) {
        if (context.getConfigurationParameter(QUIET).isEmpty()) {
            System.out.println(text);
        }
    }
}
