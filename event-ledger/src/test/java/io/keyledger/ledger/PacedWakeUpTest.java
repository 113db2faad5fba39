package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PacedWakeUpTest {

    private final ScheduledExecutorService timer = Threads.daemonTimer("test-wake-up");
    private final AtomicInteger woken = new AtomicInteger();

    @AfterEach
    void close() {
        timer.shutdownNow();
    }

    private PacedWakeUp paced(Duration pace) {
        return new PacedWakeUp(woken::incrementAndGet, pace, timer);
    }

    @Test
    void givenPause_whenCalled_thenTheReaderIsWokenAtOnce() {
        paced(Duration.ofHours(1)).call();

        assertThat(woken).hasValue(1);
    }

    @Test
    void givenManyCallsWithinThePace_thenTheReaderIsWokenOnceMoreAndNotLost() {
        PacedWakeUp wakeUp = paced(Duration.ofMillis(50));
        for (int i = 0; i < 100; i++) {
            wakeUp.call();
        }

        await().until(() -> woken.get() > 1);
        assertThat(woken.get()).isLessThan(100);
    }

    @Test
    void givenReaderThatWaitsForItsTurn_whenSomebodyIsInAHurry_thenItIsWokenAtOnce() {
        PacedWakeUp wakeUp = paced(Duration.ofHours(1));
        wakeUp.call();
        wakeUp.call();
        assertThat(woken).hasValue(1);

        wakeUp.hurry();

        assertThat(woken).hasValue(2);
    }

    @Test
    void givenNothingToRead_whenSomebodyIsInAHurry_thenTheReaderIsLeftAlone() {
        PacedWakeUp wakeUp = paced(Duration.ofHours(1));
        wakeUp.call();

        wakeUp.hurry();

        assertThat(woken).hasValue(1);
    }

    @Test
    void givenReaderThatIsGone_thenItIsNotWokenAnyMore() {
        PacedWakeUp wakeUp = paced(Duration.ofHours(1));
        wakeUp.call();
        wakeUp.call();

        wakeUp.cancel();
        wakeUp.hurry();

        assertThat(woken).hasValue(1);
    }
}
