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

/** A read waits for what the ledger has, tells how far it came, and keeps to what was asked. */
class CurrentReadsTest {

    private static final OptionalLong NO_MINIMUM = OptionalLong.empty();

    private final TestLedger stored = TestLedger.open();
    private final LedgerDecorator ledger = new LedgerDecorator(stored.ledger());
    private final FakeReadModel readModel = new FakeReadModel();
    private final CurrentReads reads = new CurrentReads(ledger, readModel);

    @BeforeEach
    void writeTwoEvents() {
        for (int i = 0; i < 2; i++) {
            LedgerWriter.to(stored)
                    .write(AccessTokens.issued(AccessTokens.fresh(), "acme", "developer"));
        }
    }

    @AfterEach
    void close() {
        stored.close();
    }

    @Test
    void givenReadModelThatCatchesUp_whenRead_thenTheAnswerStandsAtTheHead() {
        readModel.reaches(1);
        readModel.whenAwaited(() -> readModel.reaches(2));

        assertThat(reads.await(NO_MINIMUM)).isEqualTo(new ReadPoint(2, 2));
    }

    @Test
    void givenReadModelThatStaysBehind_whenRead_thenTheAnswerTellsBothPlaces() {
        readModel.reaches(1);

        assertThat(reads.await(NO_MINIMUM)).isEqualTo(new ReadPoint(1, 2));
    }

    @Test
    void givenReadModelThatOvertakesTheProbe_whenRead_thenTheHeadIsNotBelowThePosition() {
        readModel.reaches(3);

        assertThat(reads.await(NO_MINIMUM)).isEqualTo(new ReadPoint(3, 3));
    }

    @Test
    void givenReadModelThatStaysBehind_whenItHasTheMinimum_thenAnswered() {
        readModel.reaches(1);

        assertThat(reads.await(OptionalLong.of(1))).isEqualTo(new ReadPoint(1, 2));
    }

    @Test
    void givenReadModelAtTheHead_whenTheMinimumIsInTheFuture_thenBehind() {
        readModel.reaches(2);

        assertThatThrownBy(() -> reads.await(OptionalLong.of(3)))
                .isInstanceOf(ReadModelBehindException.class);
    }

    @Test
    void givenMinimumBeyondTheHead_whenItIsReachedWhileWaiting_thenAnswered() {
        readModel.reaches(2);
        readModel.whenAwaited(() -> readModel.reaches(3));

        assertThat(reads.await(OptionalLong.of(3)).position()).isEqualTo(3);
    }

    @Test
    void givenLedgerThatIsAway_whenRead_thenNothingIsAnswered() {
        readModel.reaches(2);
        ledger.goesAway();

        assertThatThrownBy(() -> reads.await(NO_MINIMUM))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    @Test
    void givenReadModelAtTheHead_thenReadyAndOtherwiseNot() {
        ReadModelReadiness readiness = new ReadModelReadiness("read model", ledger, readModel);
        readModel.reaches(1);
        assertThat(readiness.isReady()).isFalse();

        readModel.reaches(2);

        assertThat(readiness.isReady()).isTrue();
    }
}
