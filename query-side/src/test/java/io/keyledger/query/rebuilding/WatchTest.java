package io.keyledger.query.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger recoveries = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
    void givenLookThatFails_thenItLooksAgainAndRecoversOnceItSucceeds(
            Class<? extends Throwable> failure) {
        Watch watch = new Watch("test", () -> failTwice(failure), recoveries::incrementAndGet);
        watch.start();
        try {
            await().until(() -> looks.get() > 4);
        } finally {
            watch.stop();
        }

        assertThat(recoveries).hasValue(1);
    }

    private void failTwice(Class<? extends Throwable> failure) {
        if (looks.incrementAndGet() > 2) {
            return;
        }
        if (Error.class.isAssignableFrom(failure)) {
            throw new StackOverflowError("on purpose");
        }
        throw new IllegalStateException("on purpose");
    }
}
