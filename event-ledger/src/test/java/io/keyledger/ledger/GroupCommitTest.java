package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.LedgerStore.Appended;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GroupCommitTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final String NOTHING_STORED = "nothing was stored";

    private final FakeLedgerStore store = new FakeLedgerStore();
    private final CommittedPosition committed = new CommittedPosition(0);
    private final Parallel threads = new Parallel();
    private GroupCommit commits =
            new GroupCommit(store, AppendedEventsTest.undecoded(), committed, LONG);

    @AfterEach
    void close() throws Exception {
        store.releaseCommits();
        commits.close();
        threads.close();
    }

    private void giveUpAfter(Duration longestWait) {
        commits.close();
        commits = new GroupCommit(store, AppendedEventsTest.undecoded(), committed, longestWait);
    }

    private void append(String aggregateId) {
        commits.append(StoredEvents.unit(aggregateId, 1));
    }

    /** Starts appends, and returns when all of them wait in the queue. */
    private List<Future<?>> startWaiting(String... aggregateIds) {
        int before = commits.waiting();
        List<Future<?>> started = new ArrayList<>();
        for (String aggregateId : aggregateIds) {
            started.add(threads.start(() -> append(aggregateId)));
            soon().until(() -> commits.waiting() == before + started.size());
        }
        return started;
    }

    /** Starts an append, and returns when the store has begun with it. */
    private Future<?> startCommitting(String aggregateId) {
        int before = store.begun();
        Future<?> started = threads.start(() -> append(aggregateId));
        soon().until(() -> store.begun() == before + 1);
        return started;
    }

    @Test
    void givenCommitNotDone_thenNobodyIsAcknowledged() throws Exception {
        store.holdCommits();
        Future<?> first = startCommitting("key_1");
        Future<?> second = startWaiting("key_2").get(0);

        assertThat(first.isDone()).isFalse();
        assertThat(second.isDone()).isFalse();
        assertThat(committed.get()).isZero();

        store.releaseCommits();
        first.get();
        assertThat(committed.get()).isPositive();
        second.get();
        assertThat(committed.get()).isEqualTo(2);
    }

    @Test
    void theCommittedPositionIsRaisedBeforeTheAcknowledgement() {
        List<Long> whenAcknowledging = new ArrayList<>();
        FakeLedgerStore watched =
                new FakeLedgerStore() {
                    @Override
                    public Appended append(List<List<StoredEvent>> units) {
                        Appended appended = super.append(units);
                        return new Appended(watch(appended.firstPositions()), appended.head());
                    }

                    private List<Long> watch(List<Long> positions) {
                        return new AbstractList<>() {
                            @Override
                            public Long get(int i) {
                                whenAcknowledging.add(committed.get());
                                return positions.get(i);
                            }

                            @Override
                            public int size() {
                                return positions.size();
                            }
                        };
                    }
                };
        try (GroupCommit watchedCommits =
                new GroupCommit(watched, AppendedEventsTest.undecoded(), committed, LONG)) {
            watchedCommits.append(StoredEvents.unit("key_1", 1));
            watchedCommits.append(StoredEvents.unit("key_2", 1));
        }

        // Each position is read to hand its events on, and then to acknowledge it.
        assertThat(whenAcknowledging).containsExactly(0L, 1L, 1L, 2L);
    }

    @Test
    void thoseWhoWaitShareTheNextCommit() throws Exception {
        store.holdCommits();
        startCommitting("key_1");
        List<Future<?>> waiting = startWaiting("key_2", "key_3", "key_4");

        store.releaseCommits();
        for (Future<?> append : waiting) {
            append.get();
        }

        assertThat(store.groups()).containsExactly(1, 3);
        assertThat(store.aggregates()).containsExactly("key_1", "key_2", "key_3", "key_4");
    }

    @Test
    void givenVersionTakenByASiblingInTheGroup_thenOnlyThatOneFails() throws Exception {
        store.holdCommits();
        startCommitting("key_1");
        Future<?> winner = startWaiting("key_2").get(0);
        Future<?> loser =
                threads.start(
                        () ->
                                assertThatThrownBy(() -> append("key_2"))
                                        .isInstanceOf(ConcurrencyException.class)
                                        .hasMessageContaining("key_2"));
        soon().until(() -> commits.waiting() == 2);

        store.releaseCommits();
        winner.get();
        loser.get();

        assertThat(store.aggregates()).containsExactly("key_1", "key_2");
    }

    @Test
    void givenWaitingAppendThatTimedOut_thenItIsNeverStored() throws Exception {
        giveUpAfter(SHORT);
        store.holdCommits();
        Future<?> committing =
                threads.start(
                        () ->
                                assertThatThrownBy(() -> appendOnceTaken("committing"))
                                        .isInstanceOf(LedgerUnavailableException.class)
                                        .hasMessageContaining("may still be stored"));
        soon().until(() -> store.begun() == 1);
        Future<?> waiting =
                threads.start(
                        () ->
                                assertThatThrownBy(() -> append("waiting"))
                                        .isInstanceOf(LedgerUnavailableException.class)
                                        .hasMessageContaining(NOTHING_STORED));
        committing.get();
        waiting.get();
        store.releaseCommits();
        soon().until(() -> store.aggregates().contains("committing"));

        giveUpAfter(LONG);
        append("later");

        assertThat(store.aggregates()).containsExactly("committing", "later");
    }

    /** Until the writer, which may have to wait for a processor, takes it within the time. */
    private void appendOnceTaken(String aggregateId) {
        boolean taken = false;
        while (!taken) {
            try {
                append(aggregateId);
                taken = true;
            } catch (LedgerUnavailableException e) {
                if (!String.valueOf(e.getMessage()).contains(NOTHING_STORED)) {
                    throw e;
                }
            }
        }
    }

    @Test
    void givenWaitingAppendThatIsInterrupted_thenItIsNeverStoredAndTheInterruptIsKept()
            throws Exception {
        store.holdCommits();
        startCommitting("committing");
        Future<?> interrupted =
                threads.start(
                        () -> {
                            Thread.currentThread().interrupt();
                            assertThatThrownBy(() -> append("interrupted"))
                                    .isInstanceOf(LedgerUnavailableException.class)
                                    .hasMessageContaining(NOTHING_STORED);
                            assertThat(Thread.interrupted()).isTrue();
                        });
        interrupted.get();
        store.releaseCommits();
        append("later");

        assertThat(store.aggregates()).containsExactly("committing", "later");
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new LedgerUnavailableException("disk full"),
                new IllegalStateException("a bug"),
                new StackOverflowError("an error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void givenStoreThatFails_thenTheWholeGroupFailsAndTheNextOneWorks(Throwable failure)
            throws Exception {
        store.failWith(failure);
        store.holdCommits();
        List<Future<?>> failing = new ArrayList<>();
        for (String aggregateId : List.of("key_1", "key_2", "key_3")) {
            failing.add(
                    threads.start(
                            () ->
                                    assertThatThrownBy(() -> append(aggregateId))
                                            .isInstanceOf(LedgerUnavailableException.class)
                                            .hasCause(failure)));
            int waiting = failing.size() - 1;
            soon().until(() -> store.begun() == 1 && commits.waiting() == waiting);
        }
        store.releaseCommits();
        for (Future<?> append : failing) {
            append.get();
        }

        store.heal();
        append("next");

        assertThat(store.aggregates()).containsExactly("next");
        assertThat(committed.get()).isEqualTo(1);
    }

    @Test
    void givenListenerThatThrows_thenTheAppendIsAcknowledgedAndTheOthersAreWoken() {
        AtomicInteger woken = new AtomicInteger();
        committed.addListener(
                () -> {
                    throw new IllegalStateException("a processor is shutting down");
                });
        committed.addListener(woken::incrementAndGet);

        append("key_1");
        append("key_2");

        assertThat(woken).hasValue(2);
    }

    @Test
    void givenInterruptOfTheWriter_thenItGoesOn() {
        append("key_1");
        writers().forEach(Thread::interrupt);

        append("key_2");

        assertThat(store.aggregates()).containsExactly("key_1", "key_2");
    }

    /** C8: what was accepted is written, what comes later is refused. */
    @Test
    void givenAppendsThatWait_whenClosed_thenTheyAreWrittenAndNewOnesRefused() throws Exception {
        store.holdCommits();
        List<Future<?>> accepted = new ArrayList<>();
        accepted.add(startCommitting("key_1"));
        accepted.addAll(startWaiting("key_2", "key_3"));

        Future<?> closing = threads.start(commits::close);
        soon().untilAsserted(
                        () ->
                                assertThatThrownBy(() -> appendInterrupted("refused"))
                                        .hasMessageContaining("closed"));
        assertThat(closing.isDone()).isFalse();
        store.releaseCommits();
        closing.get();

        for (Future<?> append : accepted) {
            assertThatCode(append::get).doesNotThrowAnyException();
        }
        assertThat(store.aggregates()).containsExactly("key_1", "key_2", "key_3");
        assertThat(writers()).isEmpty();
    }

    /** Does not wait when it is accepted. */
    private void appendInterrupted(String aggregateId) {
        Thread.currentThread().interrupt();
        try {
            append(aggregateId);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void givenAppendersAtWork_whenClosed_thenEachIsStoredOrRefusedAtOnce() throws Exception {
        for (int round = 0; round < 200; round++) {
            FakeLedgerStore fresh = new FakeLedgerStore();
            GroupCommit closing =
                    new GroupCommit(
                            fresh, AppendedEventsTest.undecoded(), new CommittedPosition(0), LONG);
            Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
            try (Parallel appenders = new Parallel()) {
                for (int a = 0; a < 4; a++) {
                    String prefix = a + "_";
                    appenders.run(() -> appendUntilRefused(closing, prefix, acknowledged));
                }
                soon().until(() -> acknowledged.size() > 20);
                closing.close();
            }
            assertThat(fresh.aggregates()).containsExactlyInAnyOrderElementsOf(acknowledged);
        }
    }

    private static void appendUntilRefused(
            GroupCommit commits, String prefix, Queue<String> acknowledged) {
        for (int i = 0; ; i++) {
            String aggregateId = prefix + i;
            try {
                commits.append(StoredEvents.unit(aggregateId, 1));
            } catch (LedgerUnavailableException e) {
                assertThat(e).hasMessage("The ledger is closed");
                return;
            }
            acknowledged.add(aggregateId);
        }
    }

    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1));
    }

    private static List<Thread> writers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("ledger-writer"))
                .toList();
    }
}
