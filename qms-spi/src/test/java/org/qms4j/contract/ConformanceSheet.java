package org.qms4j.contract;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.qms4j.spi.store.StoreInfo;

/**
 * Prints one line at the end of a class: which store, how durable, how many clauses it keeps, and the seed. The
 * configuration parameter {@value #QUIET} turns it off.
 */
final class ConformanceSheet implements BeforeTestExecutionCallback, TestWatcher, AfterAllCallback {
    static final String QUIET = "qms.contract.quiet";

    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();
    private volatile StoreInfo store = new StoreInfo("no store", StoreInfo.Durability.VOLATILE);

    @Override
    public void beforeTestExecution(ExtensionContext clause) {
        store = ((StoreUnderTest) clause.getRequiredTestInstance()).store().info();
    }

    @Override
    public void testSuccessful(ExtensionContext clause) {
        tried.incrementAndGet();
        kept.incrementAndGet();
    }

    @Override
    public void testFailed(ExtensionContext clause, Throwable failure) {
        tried.incrementAndGet();
        print(clause, "%s is not kept; replay with -Dqms.seed=%d".formatted(clause.getDisplayName(), Seed.VALUE));
    }

    @Override
    public void afterAll(ExtensionContext contract) {
        print(
                contract,
                "Store contract: %s (%s) keeps %d of %d clauses, seed %d"
                        .formatted(store.name(), store.durability(), kept.get(), tried.get(), Seed.VALUE));
    }

    private static void print(ExtensionContext context, String line) {
        if (context.getConfigurationParameter(QUIET).isEmpty()) {
            System.out.println(line);
        }
    }
}
