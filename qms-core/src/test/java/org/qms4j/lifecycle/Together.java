package org.qms4j.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.qms4j.rule.RefusedException;

/** Several threads that begin at the same moment. */
final class Together {
    private Together() {}

    /** What they came to. */
    record Outcomes<T>(List<T> results, List<RefusedException> refusals) {}

    static <T> Outcomes<T> all(int threads, IntFunction<T> work) {
        var start = new CyclicBarrier(threads);
        var tasks = new ArrayList<Callable<T>>();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            tasks.add(() -> {
                start.await();
                return work.apply(thread);
            });
        }
        var pool = Executors.newFixedThreadPool(threads);
        try {
            return gathered(pool.invokeAll(tasks));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Outcomes<T> gathered(List<Future<T>> futures) throws InterruptedException {
        var outcomes = new Outcomes<T>(new ArrayList<>(), new ArrayList<>());
        for (Future<T> future : futures) {
            try {
                outcomes.results().add(future.get());
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof RefusedException refused)) {
                    throw new IllegalStateException(failed.getCause());
                }
                outcomes.refusals().add(refused);
            }
        }
        return outcomes;
    }
}
