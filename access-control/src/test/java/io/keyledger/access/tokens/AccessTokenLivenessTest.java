package io.keyledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.authentication.CallerLiveness;
import io.keyledger.access.authentication.CallerStanding;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** F2: what goes on, goes on while its token admits its caller. */
@Timeout(30)
class AccessTokenLivenessTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");

    private final FakeLedger ledger = new FakeLedger();
    private final SettableClock clock = new SettableClock(NOW);
    private final AccessTokens tokens = new AccessTokens(ledger, clock, Tokens.USES_NOT_KEPT);
    private final AccessTokenSecret token = Tokens.fresh();
    private final CallerLiveness liveness = tokens.livenessOf(token);

    /** And waits until the event is applied: applied later, it would forget what a test cached. */
    @BeforeEach
    void issue() {
        ledger.append(Tokens.issued(token, "acme", NOW.plusMillis(2), "consumer"));
        assertThat(tokens.authenticate(token)).isPresent();
    }

    @AfterEach
    void close() {
        tokens.close();
    }

    @Test
    void givenTokenThatIsValid_thenStillAdmitted() {
        awaitAdmitted();
    }

    @Test
    void givenRevokeInThisProcess_thenAdmittedNoMore() {
        awaitAdmitted();

        ledger.append(Tokens.revoked(token));

        awaitEnd();
    }

    @Test
    void givenRevokeInAnotherProcess_thenAdmittedNoMoreWithinTheBound() {
        awaitAdmitted();

        ledger.append(token.id().value(), Tokens.revoked(token));

        awaitEnd();
    }

    @Test
    void givenTheMomentOfExpiry_thenAdmittedBeforeItOnly() {
        clock.advance(Duration.ofMillis(1));
        awaitAdmitted();

        clock.advance(Duration.ofMillis(1));
        assertThat(liveness.standing()).isEqualTo(CallerStanding.REFUSED);
    }

    @Test
    void givenAnotherRandomPart_thenNotAdmitted() {
        assertThat(tokens.livenessOf(Tokens.guessFor(token)).standing())
                .isEqualTo(CallerStanding.REFUSED);
    }

    @Test
    void givenStoreThatIsAway_thenNotAdmittedWithinTheBoundAndAgainAfterwards() {
        awaitAdmitted();
        ledger.goAway(true);
        awaitEnd();
        assertThat(liveness.standing()).isEqualTo(CallerStanding.UNKNOWN);

        ledger.goAway(false);

        awaitAdmitted();
    }

    @Test
    void givenStoreThatIsAway_whenTheTokenExpires_thenItIsRefused() {
        awaitAdmitted();
        ledger.goAway(true);
        awaitEnd();

        clock.advance(Duration.ofMillis(2));

        assertThat(liveness.standing()).isEqualTo(CallerStanding.REFUSED);
    }

    @Test
    void givenStoreThatIsAway_whenTheTokenWasRevokedBefore_thenItIsRefused() {
        ledger.append(Tokens.revoked(token));
        Awaitility.await().until(() -> liveness.standing() == CallerStanding.REFUSED);
        ledger.goAway(true);

        Awaitility.await()
                .during(AccessTokens.BOUND)
                .until(() -> liveness.standing() == CallerStanding.REFUSED);
    }

    @Test
    void givenEventsThatCannotBeRead_thenNotAdmittedAndNotRefused() {
        ledger.append(token.id().value(), new SuspendedByALaterVersion());

        awaitEnd();
        assertThat(liveness.standing()).isEqualTo(CallerStanding.UNKNOWN);
    }

    record SuspendedByALaterVersion() {}

    /** Its proof may be too old for a moment, wherever the thread that renews it has to wait. */
    private void awaitAdmitted() {
        Awaitility.await().until(() -> liveness.standing() == CallerStanding.ADMITTED);
    }

    /** However late this thread gets to ask, nobody is admitted whom it asks for past the bound. */
    private void awaitEnd() {
        long begun = System.nanoTime();
        Awaitility.await()
                .until(
                        () -> {
                            boolean late = System.nanoTime() - begun > AccessTokens.BOUND.toNanos();
                            boolean admitted = liveness.standing() == CallerStanding.ADMITTED;
                            assertThat(late && admitted).as("admitted past the bound").isFalse();
                            return !admitted;
                        });
    }
}
