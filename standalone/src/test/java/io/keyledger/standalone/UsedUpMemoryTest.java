package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

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
}
