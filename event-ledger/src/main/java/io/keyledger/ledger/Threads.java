package io.keyledger.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Making threads that keep no process alive, and waiting for threads to end. */
public final class Threads {

    private static final Duration A_LIFETIME = Duration.ofDays(36_500);

    private Threads() {}

    /** A timer with one thread, which ends by {@code shutdownNow()} or with the process. */
    public static ScheduledExecutorService daemonTimer(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Waits until a thread has ended. */
    static void join(Thread thread) {
        join(thread, A_LIFETIME);
    }

    /** Waits until a thread has ended, and tells whether it has; an interrupt is kept for later. */
    static boolean join(Thread thread, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        boolean interrupted = false;
        while (thread.isAlive() && deadline - System.nanoTime() > 0) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
