package io.keyledger.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.LastUseStore;
import io.keyledger.vocabulary.AccessTokenId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class UseRecorderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");
    private static final Duration SOON = Duration.ofMillis(20);

    private final FakeStore store = new FakeStore();
    private final AccessTokenId token = Tokens.fresh().id();
    private UseRecorder recorder = new UseRecorder(store, UseRecorder.INTERVAL);

    @AfterEach
    void close() {
        store.release.countDown();
        recorder.close();
    }

    @Test
    void givenManyUses_whenTheMinuteIsOver_thenOneWriteOfTheLastOfEachToken() {
        AccessTokenId other = Tokens.fresh().id();
        for (int i = 0; i < 1_000; i++) {
            recorder.used(token, NOW.plusMillis(i));
            recorder.used(other, NOW);
        }
        assertThat(store.batches).isEmpty();

        recorder.close();

        assertThat(store.batches)
                .containsExactly(Map.of(token.value(), NOW.plusMillis(999), other.value(), NOW));
    }

    @Test
    void givenUseThatIsNotStoredYet_whenAsked_thenItIsToldAllTheSame() {
        store.stored.put(token.value(), NOW);
        recorder.used(token, NOW.plusMillis(5));

        assertThat(recorder.lastUsesOf(List.of(token.value(), "tok_never")))
                .containsExactly(Map.entry(token.value(), NOW.plusMillis(5)));
    }

    @Test
    void givenLaterUseInAnotherProcess_whenAsked_thenThatOneIsTold() {
        store.stored.put(token.value(), NOW.plusMillis(5));
        recorder.used(token, NOW);

        assertThat(recorder.lastUsesOf(List.of(token.value())))
                .containsEntry(token.value(), NOW.plusMillis(5));
    }

    static Stream<Runnable> failures() {
        return Stream.of(
                () -> {
                    throw new IllegalStateException("away");
                },
                () -> {
                    throw new StackOverflowError("on purpose");
                });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void givenStoreThatFails_whenItDoesNoMore_thenNothingIsLost(Runnable failure) {
        recorder = new UseRecorder(store, SOON);
        store.failure = failure;
        recorder.used(token, NOW);
        Awaitility.await().until(() -> store.attempts.get() > 2);
        assertThat(store.stored).isEmpty();

        store.failure = () -> {};

        Awaitility.await().until(() -> store.stored.containsKey(token.value()));
    }

    @Test
    void givenStoreThatHangs_whenUsed_thenNoRequestWaits() {
        recorder = new UseRecorder(store, SOON);
        store.hanging = true;
        recorder.used(token, NOW);
        Awaitility.await().until(() -> store.attempts.get() == 1);

        for (int i = 0; i < 1_000; i++) {
            recorder.used(token, NOW.plusMillis(i));
        }

        assertThat(store.stored).isEmpty();
        store.release.countDown();
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(store.stored)
                                        .containsEntry(token.value(), NOW.plusMillis(999)));
    }

    @Test
    void givenMoreTokensThanMayWait_whenUsed_thenTheOthersAreNotKeptAndThoseKnownAre() {
        for (int i = 0; i < UseRecorder.MOST_WAITING + 10; i++) {
            recorder.used(Tokens.fresh().id(), NOW);
        }
        recorder.used(token, NOW);
        recorder.close();

        assertThat(store.stored).hasSize(UseRecorder.MOST_WAITING);
        assertThat(store.stored).doesNotContainKey(token.value());
    }

    private static final class FakeStore implements LastUseStore {

        private final Map<String, Instant> stored = new ConcurrentHashMap<>();
        private final List<Map<String, Instant>> batches = new CopyOnWriteArrayList<>();
        private final CountDownLatch release = new CountDownLatch(1);
        private volatile Runnable failure = () -> {};
        private volatile boolean hanging;
        private final AtomicInteger attempts = new AtomicInteger();

        @Override
        public void store(Map<String, Instant> latest) {
            attempts.incrementAndGet();
            failure.run();
            if (hanging) {
                awaitRelease();
            }
            if (!latest.isEmpty()) {
                batches.add(latest);
                stored.putAll(latest);
            }
        }

        private void awaitRelease() {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public Map<String, Instant> of(Collection<String> ids) {
            Map<String, Instant> found = new HashMap<>(stored);
            found.keySet().retainAll(ids);
            return found;
        }
    }
}
