package io.keyledger.starting;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Ends the process when its memory is used up, as {@code -XX:+ExitOnOutOfMemoryError} does for
 * those who know of it: a process that goes on with some of its threads gone answers nobody, and
 * what would start it again does not notice. Whatever was acknowledged is on disk.
 *
 * <p>An error that no thread catches is seen here, and so is one that somebody catches and logs;
 * what neither tells is left to {@link BusyCollector}.
 */
final class UsedUpMemory {

    /** That of the JVM's own option. */
    static final int EXIT_STATUS = 3;

    /** Made beforehand: now there may be no memory for it. */
    private static final String MESSAGE =
            "Keyledger ends: its memory is used up. Give it more (-Xmx), or take the read models"
                    + " out of it (spring.mongodb.uri).";

    private final Runnable end;

    UsedUpMemory(Runnable end) {
        this.end = end;
    }

    /** In this process, from now on. */
    static void endsThisProcess() {
        UsedUpMemory watch = new UsedUpMemory(UsedUpMemory::halt);
        Thread.setDefaultUncaughtExceptionHandler(watch::uncaught);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            watch.readAlong(logback);
        }
        BusyCollector.watch(UsedUpMemory::halt);
    }

    /** Several threads fail at once then; the others wait here for the end. */
    private static synchronized void halt() {
        System.err.println(MESSAGE);
        Runtime.getRuntime().halt(EXIT_STATUS);
    }

    void readAlong(LoggerContext logback) {
        logback.addTurboFilter(new LoggedErrors());
    }

    /** What the JVM does by itself when nobody wants to know, if it is not about memory. */
    void uncaught(Thread thread, Throwable failure) {
        look(failure);
        System.err.print("Exception in thread \"" + thread.getName() + "\" ");
        failure.printStackTrace();
    }

    private void look(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                end.run();
            }
        }
    }

    private final class LoggedErrors extends TurboFilter {

        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] arguments,
                @Nullable Throwable failure) {
            look(failure);
            if (arguments != null
                    && arguments.length > 0
                    && arguments[arguments.length - 1] instanceof Throwable last) {
                look(last);
            }
            return FilterReply.NEUTRAL;
        }
    }
}
