package org.qms4j.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Several threads that start at the same moment. */
final class Race {
    private Race() {}

    /** Runs the same thing in several threads, by number from 0, and returns what came of each. */
    static <T> List<T> of(int runners, IntFunction<T> run) {
        var start = new CyclicBarrier(runners);
        var threads = Executors.newFixedThreadPool(runners);
        try {
            var running = new ArrayList<Future<T>>();
            for (int runner = 0; runner < runners; runner++) {
                int number = runner;
                Callable<T> racing = () -> {
                    start.await();
                    return run.apply(number);
                };
                running.add(threads.submit(racing));
            }
            return running.stream().map(Race::outcome).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T outcome(Future<T> runner) {
        try {
            return runner.get(60, TimeUnit.SECONDS);
        } catch (TimeoutException waiting) {
            throw new AssertionError(
                    "a racing thread is still waiting after 60 s; a reader waits for entries that never come if a page of"
                            + " History.all() that is not empty has no cursor",
                    waiting);
        } catch (ExecutionException failed) {
            throw new AssertionError("a racing thread failed: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the race took too long", interrupted);
        }
    }
}
