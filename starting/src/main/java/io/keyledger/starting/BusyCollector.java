package io.keyledger.starting;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Notices a process that does nothing any more but look for memory. Most collectors of the JVM
 * never give up: they find a little, and go on, for hours.
 */
final class BusyCollector {

    private static final Duration PERIOD = Duration.ofSeconds(5);

    /** One long pause is no end, as when a machine has been asleep. */
    private static final int PERIODS = 6;

    private static final double MOST = 0.9;

    private int busyPeriods;
    private long collectedMillis;

    /** Starts to watch the collectors of this process. */
    static void watch(Runnable end) {
        Thread thread = new Thread(() -> new BusyCollector().watchUntilBusy(end), "memory-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watchUntilBusy(Runnable end) {
        List<GarbageCollectorMXBean> collectors =
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .filter(BusyCollector::standsInTheWay)
                        .toList();
        try {
            long before = System.nanoTime();
            boolean busy = false;
            while (!busy) {
                TimeUnit.MILLISECONDS.sleep(PERIOD.toMillis());
                long now = System.nanoTime();
                busy = isBusyAfter(TimeUnit.NANOSECONDS.toMillis(now - before), millis(collectors));
                before = now;
            }
            end.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those that run beside the application count their cycles, in which nobody waits. */
    private static boolean standsInTheWay(GarbageCollectorMXBean collector) {
        return !collector.getName().endsWith("Cycles");
    }

    private static long millis(List<GarbageCollectorMXBean> collectors) {
        return collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }

    /**
     * Whether that was the last of several periods that were spent on collections.
     *
     * @param period in milliseconds
     * @param collected milliseconds that were spent on collections since the start
     */
    boolean isBusyAfter(long period, long collected) {
        boolean busy = collected - collectedMillis > MOST * period;
        collectedMillis = collected;
        busyPeriods = busy ? busyPeriods + 1 : 0;
        return busyPeriods >= PERIODS;
    }
}
