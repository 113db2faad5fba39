package io.keyledger.starting;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsedUpMemoryTest {

    private final AtomicInteger ended = new AtomicInteger();
    private final UsedUpMemory watch = new UsedUpMemory(ended::incrementAndGet);

    private Logger logger() {
        LoggerContext context = new LoggerContext();
        watch.readAlong(context);
        return context.getLogger("somebody");
    }

    @Test
    void givenErrorThatSomebodyCaughtAndLogged_thenTheProcessEnds() {
        logger().error("It failed", new IllegalStateException(new OutOfMemoryError("heap")));

        assertThat(ended).hasValue(1);
    }

    /** At any level, and however it is handed over. */
    @Test
    void givenErrorAmongTheArgumentsAtALevelThatIsOff_thenTheProcessEnds() {
        logger().debug("{} failed for {}", "It", "you", new OutOfMemoryError("heap"));

        assertThat(ended).hasValue(1);
    }

    @Test
    void givenOtherFailuresAndWords_thenItGoesOn() {
        Logger logger = logger();
        logger.info("OutOfMemoryError is a word");
        logger.error("It failed", new StackOverflowError());
        logger.error("It failed {}", "twice", new IllegalStateException("OutOfMemoryError"));
        watch.uncaught(Thread.currentThread(), new IllegalStateException("a test's, not a fault"));

        assertThat(ended).hasValue(0);
    }

    @Test
    void givenErrorThatNobodyCaught_thenTheProcessEnds() {
        watch.uncaught(Thread.currentThread(), new OutOfMemoryError("heap"));

        assertThat(ended).hasValue(1);
    }

    /** Its first thread would go on for ever. */
    @Test
    void givenProcessWithoutMemory_whenOneOfItsThreadsFails_thenItEndsAndSaysSoInOneLine(
            @TempDir Path directory) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx32m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Hoarder.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();

        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        String printed = Files.readString(output);
        assertThat(process.exitValue()).as(printed).isEqualTo(UsedUpMemory.EXIT_STATUS);
        assertThat(printed.lines().filter(line -> line.contains("memory is used up"))).hasSize(1);
    }

    static final class Hoarder {

        private static final List<byte[]> HOARD = new ArrayList<>();

        private Hoarder() {}

        public static void main(String[] arguments) throws InterruptedException {
            UsedUpMemory.endsThisProcess();
            Thread hoarder = new Thread(Hoarder::hoard);
            hoarder.start();
            new CountDownLatch(1).await();
        }

        private static void hoard() {
            while (true) {
                HOARD.add(new byte[1 << 20]);
            }
        }
    }
}
