package io.keyledger.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of a process's heap is in use after a full collection, by the JDK's own tool. */
final class LiveHeap {

    private static final Pattern GENERATION =
            Pattern.compile("(?:new generation|tenured generation)\\s.*?used (\\d+)K");

    private LiveHeap() {}

    static long kilobytesOf(long pid) {
        jcmd(pid, "GC.run");
        Matcher generation = GENERATION.matcher(jcmd(pid, "GC.heap_info"));
        long used = 0;
        while (generation.find()) {
            used += Long.parseLong(generation.group(1));
        }
        return used;
    }

    private static String jcmd(long pid, String command) {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process =
                    new ProcessBuilder(tool, Long.toString(pid), command)
                            .redirectErrorStream(true)
                            .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
