package io.keyledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.access.Caller;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is cached is used only while it is proven to be what the ledger says. */
@Timeout(120)
class AccessTokensFreshnessTest {

    private static final Duration BOUND = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final FakeLedger ledger = new FakeLedger();
    private final AccessTokens tokens =
            new AccessTokens(ledger, Clock.systemUTC(), Tokens.USES_NOT_KEPT, BOUND);
    private final AccessTokenSecret token = Tokens.fresh();

    @BeforeEach
    void cacheTheToken() {
        ledger.append(Tokens.issued(token));
        awaitAdmitted();
    }

    @AfterEach
    void close() {
        tokens.close();
    }

    @Test
    void givenRevokeThatIsNotAppliedYet_whenPresented_thenItWaitsAndRefuses() throws Exception {
        try (AccessTokens patient =
                new AccessTokens(ledger, Clock.systemUTC(), Tokens.USES_NOT_KEPT, LONG)) {
            assertThat(patient.authenticate(token)).isPresent();
            ledger.holdFollowers(true);
            ledger.append(Tokens.revoked(token));

            CompletableFuture<Optional<Caller>> use =
                    CompletableFuture.supplyAsync(() -> patient.authenticate(token));
            ledger.holdFollowers(false);

            assertThat(use.get()).isEmpty();
        }
    }

    @Test
    void givenRevokeThatIsNeverApplied_whenPresented_thenUnavailableAndNeverAdmitted() {
        ledger.holdFollowers(true);
        ledger.append(Tokens.revoked(token));

        assertUnavailable();
    }

    @Test
    void givenRevokeInAnotherProcess_thenRefusedWithinTheBound() {
        ledger.append(token.id().value(), Tokens.revoked(token));
        long revoked = System.nanoTime();

        Awaitility.await()
                .ignoreExceptionsInstanceOf(LedgerUnavailableException.class)
                .until(
                        () -> {
                            boolean late = System.nanoTime() - revoked > BOUND.toNanos();
                            boolean admitted = tokens.authenticate(token).isPresent();
                            assertThat(late && admitted).as("admitted past the bound").isFalse();
                            return !admitted;
                        });
    }

    /** V6, for access tokens: a stream that is quiet because it is dead. */
    @Test
    void givenDeadFollowerAndRevokeInAnotherProcess_thenNotAdmittedPastTheBound() {
        ledger.holdFollowers(true);
        ledger.append(token.id().value(), Tokens.revoked(token));
        long revoked = System.nanoTime();

        Awaitility.await().until(() -> System.nanoTime() - revoked > BOUND.toNanos());

        assertUnavailable();
    }

    /** V6, for access tokens. */
    @Test
    void givenStoreThatIsAwayForLongerThanTheBound_thenUnavailableAndWellAgainByItself() {
        TokensReadiness readiness = new TokensReadiness(tokens);
        Awaitility.await().until(readiness::isReady);
        ledger.goAway(true);
        Awaitility.await().untilAsserted(this::assertUnavailable);
        assertThat(readiness.isReady()).isFalse();

        ledger.goAway(false);

        awaitAdmitted();
        Awaitility.await().until(readiness::isReady);
        assertThat(ledger.reads()).isEqualTo(1);
    }

    @Test
    void givenQuietLedger_thenAdmittedForLongerThanTheBound() {
        Awaitility.await()
                .during(BOUND.multipliedBy(2))
                .atMost(LONG)
                .ignoreExceptionsInstanceOf(LedgerUnavailableException.class)
                .untilAsserted(() -> assertThat(tokens.authenticate(token)).isPresent());
    }

    /** Where the thread that renews the proof has to wait, it may be too old for a moment. */
    private void awaitAdmitted() {
        Awaitility.await()
                .ignoreExceptionsInstanceOf(LedgerUnavailableException.class)
                .untilAsserted(() -> assertThat(tokens.authenticate(token)).isPresent());
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> tokens.authenticate(token))
                .isInstanceOf(LedgerUnavailableException.class);
    }
}
