package io.keyledger.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.TestLedger;
import io.keyledger.query.AccessTokens;
import io.keyledger.query.LedgerDecorator;
import io.keyledger.query.LedgerWriter;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever insists on a position waits for it, and does not ask the store all the while. */
class LedgerReadsTest {

    private final TestLedger stored = TestLedger.open();
    private final LedgerDecorator ledger = new LedgerDecorator(stored.ledger());
    private final LedgerReads reads = new LedgerReads(ledger);

    @BeforeEach
    void writeTwoEvents() {
        write();
        write();
    }

    private void write() {
        LedgerWriter.to(stored)
                .write(AccessTokens.issued(AccessTokens.fresh(), "acme", "developer"));
    }

    @AfterEach
    void close() {
        stored.close();
    }

    @Test
    void givenNoPositionOrOneThatIsReached_whenRead_thenTheHeadIsAskedForOnceAndNobodyWaits() {
        ledger.whenAwaited(
                () -> {
                    throw new AssertionError("it waits");
                });

        assertThat(reads.await(OptionalLong.empty())).isEqualTo(new LedgerPoint(2));
        assertThat(reads.await(OptionalLong.of(2))).isEqualTo(new LedgerPoint(2));

        assertThat(ledger.heads()).isEqualTo(2);
    }

    @Test
    void givenPositionThatComesWhileItIsAwaited_whenRead_thenAnswered() {
        ledger.whenAwaited(this::write);

        assertThat(reads.await(OptionalLong.of(3))).isEqualTo(new LedgerPoint(3));
    }

    @Test
    void givenPositionFarAway_whenRead_thenBehindAfterTwoQuestions() {
        assertThatThrownBy(() -> reads.await(OptionalLong.of(Long.MAX_VALUE)))
                .isInstanceOf(ReadModelBehindException.class);

        assertThat(ledger.heads()).isEqualTo(2);
    }

    @Test
    void givenLedgerThatIsAway_whenRead_thenUnavailable() {
        ledger.goesAway();

        assertThatThrownBy(() -> reads.await(OptionalLong.of(1)))
                .isInstanceOf(LedgerUnavailableException.class);
    }
}
