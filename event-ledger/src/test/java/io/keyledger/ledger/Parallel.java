package io.keyledger.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads of a test. Closing waits for all of them, and fails if one of them failed. */
final class Parallel implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> started = new ArrayList<>();

    interface Task {
        void run() throws Exception;
    }

    /** For tasks whose end nobody but {@link #close()} waits for. */
    void run(Task task) {
        started.add(start(task));
    }

    Future<?> start(Task task) {
        return start(
                () -> {
                    task.run();
                    return task;
                });
    }

    <T> Future<T> start(Callable<T> task) {
        Future<T> future = threads.submit(task);
        started.add(future);
        return future;
    }

    @Override
    public void close() throws Exception {
        try {
            for (Future<?> future : started) {
                future.get(60, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            throw new AssertionError("A thread failed: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
