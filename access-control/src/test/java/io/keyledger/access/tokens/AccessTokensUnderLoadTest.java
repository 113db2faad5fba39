package io.keyledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import io.keyledger.access.Caller;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.time.Clock;
import java.time.Duration;
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

    /** How old a proof may be is not what is tested here. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private final FakeLedger ledger = new FakeLedger();
    private final AccessTokens tokens =
            new AccessTokens(ledger, Clock.systemUTC(), Tokens.USES_NOT_KEPT, LONG);
    private final AccessTokenSecret token = Tokens.fresh();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final AtomicInteger heldReads = new AtomicInteger();
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
        holdReads();

        List<Future<Outcome>> uses = startAll(Stream.generate(() -> token).limit(50));
        awaitHeldReads(1);
        slowReadsEnd.countDown();

        assertThat(outcomesOf(uses)).hasSize(50).containsOnly(Outcome.ADMITTED);
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
        holdReads();
        List<Future<Optional<Caller>>> first = startLoads(4);

        List<Outcome> others = outcomesOf(startAll(Stream.generate(Tokens::fresh).limit(96)));

        assertThat(others).hasSize(96).containsOnly(Outcome.UNAVAILABLE);
        slowReadsEnd.countDown();
        for (Future<Optional<Caller>> load : first) {
            assertThat(load.get()).isEmpty();
        }
        assertThat(ledger.mostReadsAtOnce()).isEqualTo(4);
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
    void givenSlowLedger_whenAnotherTokenIsFirstUsed_thenUnavailableBeforeTheOthersAreThrough() {
        ledger.append(Tokens.issued(token));
        holdReads();
        startLoads(4);

        assertThat(outcome(token)).isEqualTo(Outcome.UNAVAILABLE);
    }

    @Test
    void givenSlowLedger_whenTheSameTokenIsUsedMeanwhile_thenUnavailableBeforeItIsLoaded()
            throws Exception {
        ledger.append(Tokens.issued(token));
        holdReads();
        Future<Optional<Caller>> first = callers.submit(() -> tokens.authenticate(token));
        awaitHeldReads(1);

        assertThat(outcome(token)).isEqualTo(Outcome.UNAVAILABLE);

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
        awaitHeldReads(1);
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
                    heldReads.incrementAndGet();
                    try {
                        slowReadsEnd.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private List<Future<Optional<Caller>>> startLoads(int count) {
        List<Future<Optional<Caller>>> loads =
                Stream.generate(Tokens::fresh)
                        .limit(count)
                        .map(stranger -> callers.submit(() -> tokens.authenticate(stranger)))
                        .toList();
        awaitHeldReads(count);
        return loads;
    }

    /** Until so many have read what there is, and are held up: not before that they have begun. */
    private void awaitHeldReads(int count) {
        Awaitility.await().untilAtomic(heldReads, is(count));
    }

    private List<Future<Outcome>> startAll(Stream<AccessTokenSecret> presented) {
        return presented.map(each -> callers.submit(() -> outcome(each))).toList();
    }

    private static List<Outcome> outcomesOf(List<Future<Outcome>> uses)
            throws InterruptedException, ExecutionException {
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
}
