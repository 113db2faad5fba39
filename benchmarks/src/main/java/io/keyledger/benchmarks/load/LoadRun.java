package io.keyledger.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * A closed loop: so many threads, each of which begins the next when it is done with the one
 * before.
 */
public final class LoadRun {

    private static final int MOST_ERRORS = 1_000;

    private final Limit limit;

    private LoadRun(Limit limit) {
        this.limit = limit;
    }

    /** Sends requests over so many connections to a server on the loopback address. */
    public static LoadResult http(
            int port, int connections, Limit limit, Supplier<? extends Client> clients) {
        return run(connections, limit, () -> new HttpWork(port, clients.get()));
    }

    public static LoadResult run(int threads, Limit limit, Supplier<? extends Work> works) {
        LoadRun run = new LoadRun(limit);
        CyclicBarrier ready = new CyclicBarrier(threads, limit::start);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<LoadResult>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Work work = works.get();
                workers.add(() -> run.worker(work, ready));
            }
            return joined(executor.invokeAll(workers));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private LoadResult worker(Work work, CyclicBarrier ready) throws Exception {
        try (work) {
            ready.await();
            return repeat(work);
        }
    }

    private LoadResult repeat(Work work) {
        Histogram latencies = LoadResult.histogram();
        Map<Integer, Long> errors = new TreeMap<>();
        long first = 0;
        long end = 0;
        while (limit.takeOne()) {
            long began = System.nanoTime();
            int outcome = work.once();
            if (limit.counts()) {
                end = System.nanoTime();
                first = first == 0 ? began : first;
                count(outcome, end - began, latencies, errors);
            }
        }
        return new LoadResult(latencies, errors, Duration.ofNanos(end - first));
    }

    private static void count(
            int outcome, long nanos, Histogram latencies, Map<Integer, Long> errors) {
        if (outcome == Work.RIGHT) {
            latencies.recordValue(LoadResult.recordable(nanos));
        } else if (errors.merge(outcome, 1L, Long::sum) > MOST_ERRORS) {
            throw new IllegalStateException("Too many errors: " + errors);
        }
    }

    private static LoadResult joined(List<Future<LoadResult>> parts) throws InterruptedException {
        List<LoadResult> results = new ArrayList<>();
        for (Future<LoadResult> part : parts) {
            try {
                results.add(part.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("A thread of the run failed", e.getCause());
            }
        }
        return LoadResult.joined(results);
    }
}
