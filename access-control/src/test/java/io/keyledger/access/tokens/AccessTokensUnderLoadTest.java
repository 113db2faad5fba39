package io.keyledger.access.tokens;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.access.Caller;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many at once, strangers among them, on a ledger that may be slow. */
@Tag("slow")
@Timeout(30)
class AccessTokensUnderLoadTest {

    private final FakeLedger ledger = new FakeLedger();
    private final AccessTokens tokens =
            new AccessTokens(ledger, Clock.systemUTC(), Tokens.USES_NOT_KEPT);
    private final AccessTokenSecret token = Tokens.fresh();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch slowReadsEnd = new CountDownLatch(1);

    @AfterEach
    void close() {
        slowReadsEnd.countDown();
        callers.shutdownNow();
        tokens.close();
    }

    @Test
    void givenFiftyFirstUsesAtOnce_whenTheLedgerIsSlow_thenItIsReadOnceAndAllAreAdmitted()
            throws Exception {
        ledger.append(Tokens.issued(token));
        ledger.duringRead(() -> pause(300));

        List<Outcome> outcomes = atOnce(Stream.generate(() -> token).limit(50).toList());

        assertThat(outcomes).hasSize(50).containsOnly(Outcome.ADMITTED);
        assertThat(ledger.reads()).isEqualTo(1);
    }

    @Test
    void givenTwoFirstUsesAtTheSameMoment_thenTheLedgerIsReadOnceEveryTime() throws Exception {
        TokenStates states = new TokenStates(ledger);
        int rounds = 500;
        for (int i = 0; i < rounds; i++) {
            AccessTokenSecret next = Tokens.fresh();
            ledger.append(Tokens.issued(next));
            AtomicInteger arrived = new AtomicInteger();
            Callable<Optional<TokenState>> use =
                    () -> {
                        arrived.incrementAndGet();
                        while (arrived.get() < 2) {
                            Thread.onSpinWait(); // a barrier would wake them one after the other
                        }
                        return states.of(next.id().value());
                    };
            for (Future<Optional<TokenState>> state : callers.invokeAll(List.of(use, use))) {
                assertThat(state.get()).isPresent();
            }
        }

        assertThat(ledger.reads()).isEqualTo(rounds);
    }

    @Test
    void givenStormOfUnknownIds_thenFourAreLoadedAtOnceAndTheOthersAreRefusedSoon()
            throws Exception {
        ledger.duringRead(() -> pause(50));

        List<Outcome> outcomes = atOnce(Stream.generate(Tokens::fresh).limit(100).toList());

        assertThat(ledger.mostReadsAtOnce()).isEqualTo(4);
        assertThat(outcomes).hasSize(100).containsOnly(Outcome.NOBODY, Outcome.UNAVAILABLE);
        assertThat(outcomes).filteredOn(Outcome.UNAVAILABLE::equals).hasSizeGreaterThan(50);
    }

    @Test
    void givenStormOfUnknownIds_thenTokensInUseAreAdmittedMeanwhile() throws Exception {
        ledger.append(Tokens.issued(token));
        tokens.authenticate(token);
        holdReads();
        List<Future<Optional<Caller>>> strangers = startLoads(4);

        assertThat(tokens.authenticate(token)).isPresent();

        assertThat(strangers).noneMatch(Future::isDone);
    }

    @Test
    void givenUnknownIds_whenRefused_thenNothingOfThemIsKept() {
        TokenStates states = new TokenStates(ledger);

        for (int i = 0; i < 100; i++) {
            assertThat(states.of(Tokens.fresh().id().value())).isEmpty();
        }

        assertThat(states.size()).isZero();
    }

    @Test
    void givenSlowLedger_whenAnotherTokenIsFirstUsed_thenUnavailableWithinTheTime()
            throws Exception {
        ledger.append(Tokens.issued(token));
        holdReads();
        startLoads(4);

        assertUnavailableWithin(1_000, token);
    }

    @Test
    void givenSlowLedger_whenTheSameTokenIsUsedMeanwhile_thenUnavailableWithinTheTime()
            throws Exception {
        ledger.append(Tokens.issued(token));
        holdReads();
        Future<Optional<Caller>> first = callers.submit(() -> tokens.authenticate(token));
        Awaitility.await().until(() -> ledger.reads() == 1);

        assertUnavailableWithin(10_000, token);

        slowReadsEnd.countDown();
        assertThat(first.get()).isPresent();
        assertThat(tokens.authenticate(token)).isPresent();
        assertThat(ledger.reads()).isEqualTo(1);
    }

    /** V5, for access tokens: a stale read that fills the cache late. */
    @Test
    void givenRevokeDuringTheFirstLoad_whenPresentedAfterIt_thenRefusedThoughTheLoadSawNoRevoke()
            throws Exception {
        ledger.append(Tokens.issued(token));
        holdReads();
        Future<Optional<Caller>> before = callers.submit(() -> tokens.authenticate(token));
        Awaitility.await().until(() -> ledger.reads() == 1);
        ledger.duringRead(() -> {});

        ledger.append(Tokens.revoked(token));

        assertThat(tokens.authenticate(token)).isEmpty();
        slowReadsEnd.countDown();
        assertThat(before.get()).isPresent();
        assertThat(tokens.authenticate(token)).isEmpty();
    }

    /** V4, for access tokens. */
    @Test
    void givenRevokesDuringAStormOfUses_thenNoneIsAdmittedAfterTheAcknowledgement()
            throws Exception {
        for (int round = 0; round < 50; round++) {
            AccessTokenSecret next = Tokens.fresh();
            ledger.append(Tokens.issued(next));
            List<Future<Optional<Caller>>> storm = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                storm.add(callers.submit(() -> tokens.authenticate(next)));
            }

            ledger.append(Tokens.revoked(next));

            assertThat(tokens.authenticate(next)).as("round %s", round).isEmpty();
            for (Future<Optional<Caller>> use : storm) {
                use.get();
            }
            assertThat(tokens.authenticate(next)).as("round %s, later", round).isEmpty();
        }
    }

    @Test
    void givenLoadThatFailed_whenTheStoreIsBack_thenLoadedAnew() {
        ledger.append(Tokens.issued(token));
        ledger.duringRead(
                () -> {
                    throw new IllegalStateException("the connection broke");
                });
        assertThatThrownBy(() -> tokens.authenticate(token))
                .isInstanceOf(LedgerUnavailableException.class);

        ledger.duringRead(() -> {});

        assertThat(tokens.authenticate(token)).isPresent();
    }

    private void holdReads() {
        ledger.duringRead(
                () -> {
                    try {
                        slowReadsEnd.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private List<Future<Optional<Caller>>> startLoads(int count) {
        int before = ledger.reads();
        List<Future<Optional<Caller>>> loads =
                Stream.generate(Tokens::fresh)
                        .limit(count)
                        .map(stranger -> callers.submit(() -> tokens.authenticate(stranger)))
                        .toList();
        Awaitility.await().until(() -> ledger.reads() == before + count);
        return loads;
    }

    private void assertUnavailableWithin(long millis, AccessTokenSecret presented)
            throws Exception {
        assertThat(callers.submit(() -> outcome(presented)).get(millis, MILLISECONDS))
                .isEqualTo(Outcome.UNAVAILABLE);
    }

    private List<Outcome> atOnce(List<AccessTokenSecret> presented)
            throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Outcome>> uses = new ArrayList<>();
        for (AccessTokenSecret each : presented) {
            Callable<Outcome> use =
                    () -> {
                        start.await();
                        return outcome(each);
                    };
            uses.add(callers.submit(use));
        }
        start.countDown();
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> use : uses) {
            outcomes.add(use.get());
        }
        return outcomes;
    }

    private enum Outcome {
        ADMITTED,
        NOBODY,
        UNAVAILABLE
    }

    private Outcome outcome(AccessTokenSecret presented) {
        try {
            return tokens.authenticate(presented).isPresent() ? Outcome.ADMITTED : Outcome.NOBODY;
        } catch (LedgerUnavailableException e) {
            return Outcome.UNAVAILABLE;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
