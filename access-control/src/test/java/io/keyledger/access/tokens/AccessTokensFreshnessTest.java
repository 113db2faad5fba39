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
@Timeout(30)
class AccessTokensFreshnessTest {

    private static final Duration BOUND = Duration.ofSeconds(1);

    private final FakeLedger ledger = new FakeLedger();
    private final AccessTokens tokens =
            new AccessTokens(ledger, Clock.systemUTC(), Tokens.USES_NOT_KEPT, BOUND);
    private final AccessTokenSecret token = Tokens.fresh();

    @BeforeEach
    void cacheTheToken() {
        ledger.append(Tokens.issued(token));
        assertThat(tokens.authenticate(token)).isPresent();
    }

    @AfterEach
    void close() {
        tokens.close();
    }

    @Test
    void givenRevokeThatIsNotAppliedYet_whenPresented_thenItWaitsAndRefuses() throws Exception {
        ledger.holdFollowers(true);
        ledger.append(Tokens.revoked(token));

        CompletableFuture<Optional<Caller>> use =
                CompletableFuture.supplyAsync(() -> tokens.authenticate(token));
        ledger.holdFollowers(false);

        assertThat(use.get()).isEmpty();
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

        Awaitility.await()
                .atMost(BOUND)
                .untilAsserted(() -> assertThat(tokens.authenticate(token)).isEmpty());
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
        assertThat(readiness.isReady()).isTrue();
        ledger.goAway(true);
        Awaitility.await().untilAsserted(this::assertUnavailable);
        assertThat(readiness.isReady()).isFalse();

        ledger.goAway(false);

        Awaitility.await()
                .ignoreExceptionsInstanceOf(LedgerUnavailableException.class)
                .untilAsserted(() -> assertThat(tokens.authenticate(token)).isPresent());
        assertThat(readiness.isReady()).isTrue();
        assertThat(ledger.reads()).isEqualTo(1);
    }

    @Test
    void givenQuietLedger_thenAdmittedForLongerThanTheBound() {
        Awaitility.await()
                .during(BOUND.multipliedBy(2))
                .atMost(BOUND.multipliedBy(3))
                .untilAsserted(() -> assertThat(tokens.authenticate(token)).isPresent());
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> tokens.authenticate(token))
                .isInstanceOf(LedgerUnavailableException.class);
    }
}
