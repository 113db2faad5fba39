package io.keyledger.access.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineBudgetTest {

    private long now;
    private final LineBudget budget = new LineBudget(3, () -> now);

    @Test
    void givenMoreThanTheBudgetInASecond_thenTheRestIsSuppressed() {
        for (int i = 0; i < 3; i++) {
            assertThat(budget.take()).hasValue(0);
        }

        for (int i = 0; i < 1_000; i++) {
            assertThat(budget.take()).isEmpty();
        }
    }

    @Test
    void givenSuppressedLines_whenTheNextSecondBegins_thenItsFirstLineTellsOfThem() {
        for (int i = 0; i < 10; i++) {
            budget.take();
        }

        now += Duration.ofSeconds(1).toNanos();

        assertThat(budget.take()).hasValue(7);
        assertThat(budget.take()).hasValue(0);
    }

    @Test
    void givenSuppressedLines_whenTaken_thenToldOfOnce() {
        for (int i = 0; i < 4; i++) {
            budget.take();
        }

        assertThat(budget.takeSuppressed()).isEqualTo(1);
        assertThat(budget.takeSuppressed()).isZero();
    }
}
