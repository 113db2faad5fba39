package io.keyledger.starting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusyCollectorTest {

    private static final long PERIOD = 5_000;

    private final BusyCollector watch = new BusyCollector();
    private long collected;

    private boolean isBusyAfter(long millisOfCollections) {
        collected += millisOfCollections;
        return watch.isBusyAfter(PERIOD, collected);
    }

    @Test
    void givenHalfAMinuteOfCollectionsAlone_thenItIsBusy() {
        for (int i = 0; i < 5; i++) {
            assertThat(isBusyAfter(4_800)).isFalse();
        }
        assertThat(isBusyAfter(4_800)).isTrue();
    }

    @Test
    void givenWorkInBetween_thenItIsNot() {
        for (int i = 0; i < 20; i++) {
            assertThat(isBusyAfter(i % 5 == 0 ? 4_400 : 5_000)).isFalse();
        }
    }

    @Test
    void givenOnePauseOfMinutes_thenItIsNot() {
        assertThat(isBusyAfter(300_000)).isFalse();
        assertThat(isBusyAfter(10)).isFalse();
    }
}
