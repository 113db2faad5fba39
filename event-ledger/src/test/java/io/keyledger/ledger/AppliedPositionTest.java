package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AppliedPositionTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final AppliedPosition applied = new AppliedPosition(5);

    @Test
    void risesAndNeverFalls() {
        applied.raiseTo(7);
        applied.raiseTo(6);

        assertThat(applied.get()).isEqualTo(7);
    }

    @Test
    void whatWasReachedIsNotWaitedFor() {
        assertThat(applied.await(5, Duration.ZERO)).isTrue();
        assertThat(applied.await(6, Duration.ZERO)).isFalse();
        assertThat(applied.await(6, SHORT)).isFalse();
    }

    @Test
    void givenSomebodyWaiting_whenItIsReached_thenTheyAreWoken() throws Exception {
        AtomicReference<Thread> waiting = new AtomicReference<>();
        try (Parallel threads = new Parallel()) {
            Future<Boolean> reached =
                    threads.start(
                            () -> {
                                waiting.set(Thread.currentThread());
                                return applied.await(7, LONG);
                            });
            await().until(
                            () ->
                                    waiting.get() != null
                                            && waiting.get().getState()
                                                    == Thread.State.TIMED_WAITING);
            applied.raiseTo(6);
            applied.raiseTo(7);

            assertThat(reached.get()).isTrue();
        }
    }

    @Test
    void givenInterrupt_thenItIsNotReachedAndTheInterruptIsKept() {
        Thread.currentThread().interrupt();

        assertThat(applied.await(6, LONG)).isFalse();

        assertThat(Thread.interrupted()).isTrue();
    }
}
