package io.keyledger.benchmarks.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memory of a process, in megabytes of 1,048,576 bytes.
 *
 * @param resident now (VmRSS)
 * @param residentMost at any time since its start (VmHWM)
 * @param heapUsed objects on the heap now, garbage included
 * @param heapLive objects on the heap after a full collection
 */
public record Memory(long resident, long residentMost, long heapUsed, long heapLive) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern RESIDENT_MOST = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern HEAP_USED = Pattern.compile("\\bused (\\d+)K");
    private static final int KILO = 1024;

    /** Asks the kernel first, then the JVM, since a collection changes what is resident. */
    public static Memory of(ServerProcess process) {
        String status = status(process.pid());
        long heapUsed = heapUsed(process.pid());
        jcmd(process.pid(), "GC.run");
        return new Memory(
                megabytes(RESIDENT, status),
                megabytes(RESIDENT_MOST, status),
                heapUsed,
                heapUsed(process.pid()));
    }

    private static long heapUsed(long pid) {
        return jcmd(pid, "GC.heap_info")
                        .lines()
                        .filter(
                                line ->
                                        !line.contains("Metaspace")
                                                && !line.contains("class space"))
                        .mapToLong(Memory::used)
                        .sum()
                / KILO;
    }

    private static long used(String line) {
        Matcher matcher = HEAP_USED.matcher(line);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private static long megabytes(Pattern pattern, String status) {
        Matcher matcher = pattern.matcher(status);
        return matcher.find() ? Long.parseLong(matcher.group(1)) / KILO : 0;
    }

    private static String status(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "status"));
        } catch (IOException e) {
            throw new UncheckedIOException("Resident memory is measured on Linux only", e);
        }
    }

    private static String jcmd(long pid, String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process =
                    new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                            .redirectErrorStream(true)
                            .start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("jcmd " + command + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
