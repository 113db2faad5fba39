package io.keyledger.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Where and on what something was measured. */
public final class Machine {

    private Machine() {}

    public static String description(Path directory) {
        return String.format(
                Locale.ROOT,
                "%s, JDK %s (%s), %d cores, load average before %.1f, files on %s",
                LocalDate.now(),
                System.getProperty("java.version"),
                System.getProperty("java.vm.vendor"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                fileSystem(directory));
    }

    private static String fileSystem(Path directory) {
        try {
            return Files.getFileStore(directory).type();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
