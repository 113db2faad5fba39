package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerStreamTest {

    private static final int MANY = 20_000;

    private final TestLedger ledger = TestLedger.open();
    private final Parallel threads = new Parallel();
    private final ScheduledExecutorService timer = Threads.daemonTimer("test-wake-up");

    @AfterEach
    void close() throws Exception {
        threads.close();
        timer.shutdownNow();
        ledger.close();
    }

    private void append(String apiKeyId) {
        ledger.append("ApiKey", apiKeyId, Map.of(), Events.created(apiKeyId));
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    @Test
    void readsOnFromItsTokenInOrder() throws Exception {
        append("key_1");
        append("key_2");
        try (BlockingStream<TrackedEventMessage<?>> all = ledger.messageSource().openStream(null);
                BlockingStream<TrackedEventMessage<?>> later =
                        ledger.messageSource().openStream(new GlobalSequenceTrackingToken(1))) {
            append("key_3");

            assertThat(positionOf(all.nextAvailable())).isEqualTo(1);
            assertThat(positionOf(all.nextAvailable())).isEqualTo(2);
            assertThat(positionOf(all.nextAvailable())).isEqualTo(3);
            assertThat(all.hasNextAvailable()).isFalse();
            assertThat(all.peek()).isEmpty();
            assertThat(positionOf(later.peek().orElseThrow())).isEqualTo(2);
            assertThat(positionOf(later.nextAvailable())).isEqualTo(2);
            assertThat(positionOf(later.nextAvailable())).isEqualTo(3);
        }
    }

    /** A ledger that was restored from a backup, say, below a read model that was not. */
    @Test
    void givenTokenBeyondTheHead_thenTheStreamIsRefused() {
        append("key_1");

        assertThatThrownBy(
                        () -> ledger.messageSource().openStream(new GlobalSequenceTrackingToken(2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("position 2")
                .hasMessageContaining("ends at 1");
    }

    @Test
    void givenReaderThatWaits_whenAnEventIsAppended_thenItIsWoken() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream =
                ledger.messageSource().openStream(null)) {
            List<Thread> reader = new ArrayList<>();
            Future<?> woken =
                    threads.start(
                            () -> {
                                reader.add(Thread.currentThread());
                                assertThat(stream.hasNextAvailable(1, TimeUnit.HOURS)).isTrue();
                            });
            await().until(
                            () ->
                                    !reader.isEmpty()
                                            && reader.get(0).getState()
                                                    == Thread.State.TIMED_WAITING);

            append("key_1");

            woken.get();
        }
    }

    @Test
    void whenTheCallbackIsCalled_thenTheEventIsOnDiskAndInTheStream() {
        AtomicBoolean called = new AtomicBoolean();
        try (BlockingStream<TrackedEventMessage<?>> stream =
                ledger.messageSource().openStream(null)) {
            assertThat(
                            stream.setOnAvailableCallback(
                                    () ->
                                            called.set(
                                                    ledger.store().head() == 1
                                                            && stream.hasNextAvailable())))
                    .isTrue();

            append("key_1");

            assertThat(called).isTrue();
        }
    }

    /**
     * At the reader's pace the second event is called out by the timer, which does not come here.
     */
    @Test
    void whenTheHeadIsAskedFor_thenProcessorsAreToldOfAllUpToIt() {
        timer.submit(LedgerStreamTest::waitForEver);
        FakeLedgerStore store = new FakeLedgerStore();
        CommittedPosition committed = new CommittedPosition(0);
        Ledger asked =
                new StoredLedger(
                        store,
                        AppendedEventsTest.undecoded(),
                        ledger.engine(),
                        new LedgerMessageSource(ledger.engine(), committed, timer),
                        committed);
        List<Long> told = new ArrayList<>();
        try (LedgerStream stream = stream(committed)) {
            stream.setOnAvailableCallback(() -> told.add(committed.get()));
            for (int i = 1; i <= 20; i++) {
                store.append(List.of(StoredEvents.unit("key_" + i, 1)));

                assertThat(asked.head()).isEqualTo(i);
                assertThat(told).endsWith((long) i);
            }
        }
    }

    private static Void waitForEver() throws InterruptedException {
        new CountDownLatch(1).await();
        throw new AssertionError("nobody lets it go");
    }

    /** What follows is served from memory; what is further behind, from the file. */
    @Test
    void givenReadersNearAndFarBehind_thenBothGetEveryEventAsItIsStored() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> near =
                ledger.messageSource().openStream(null)) {
            List<TrackedEventMessage<?>> handedOn = new ArrayList<>();
            for (int i = 1; i <= 1_100; i++) {
                append("key_" + i);
                handedOn.add(near.nextAvailable());
            }
            ledger.reopen();
            try (BlockingStream<TrackedEventMessage<?>> far =
                    ledger.messageSource().openStream(null)) {
                for (TrackedEventMessage<?> event : handedOn) {
                    TrackedEventMessage<?> stored = far.nextAvailable();
                    assertThat(stored.trackingToken()).isEqualTo(event.trackingToken());
                    assertThat(stored.getIdentifier()).isEqualTo(event.getIdentifier());
                    assertThat(stored.getTimestamp()).isEqualTo(event.getTimestamp());
                    assertThat(stored.getMetaData()).isEqualTo(event.getMetaData());
                    assertThat(stored.getPayload()).isEqualTo(event.getPayload());
                }
            }
        }
    }

    @Test
    void givenClosedStream_thenItsCallbackIsNotCalledAnyMore() {
        AtomicBoolean called = new AtomicBoolean();
        BlockingStream<TrackedEventMessage<?>> stream = ledger.messageSource().openStream(null);
        stream.setOnAvailableCallback(() -> called.set(true));
        stream.close();

        append("key_1");

        assertThat(called).isFalse();
    }

    /** Each event is raised when the one before was read, so that a single lost wake-up shows. */
    @Test
    void givenReaderAsFastAsTheWriter_thenNoWakeUpIsLost() throws Exception {
        CommittedPosition committed = new CommittedPosition(0);
        AppliedPosition read = new AppliedPosition(0);
        try (LedgerStream stream = stream(committed)) {
            threads.run(() -> readOneByOne(stream, read));
            for (long position : oneTo(MANY)) {
                committed.raiseTo(position);
                assertThat(read.await(position, Duration.ofSeconds(20))).isTrue();
            }
        }
    }

    private static void readOneByOne(LedgerStream stream, AppliedPosition read)
            throws InterruptedException {
        for (long position : oneTo(MANY)) {
            assertThat(stream.hasNextAvailable(1, TimeUnit.MINUTES)).isTrue();
            assertThat(positionOf(stream.nextAvailable())).isEqualTo(position);
            read.raiseTo(position);
        }
    }

    private static List<Long> readMany(LedgerStream stream) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (positions.size() < MANY) {
            assertThat(stream.hasNextAvailable(1, TimeUnit.HOURS)).isTrue();
            positions.add(positionOf(stream.nextAvailable()));
        }
        return positions;
    }

    /** Axon's coordinator does that: it looks once more after it has let the next run begin. */
    @Test
    void givenTwoThreadsThatLookForMore_thenEveryEventComesOnce() throws Exception {
        CommittedPosition committed = new CommittedPosition(0);
        AtomicBoolean done = new AtomicBoolean();
        try (LedgerStream stream = stream(committed)) {
            threads.run(
                    () -> {
                        while (!done.get()) {
                            stream.hasNextAvailable();
                        }
                    });
            Future<List<Long>> read = threads.start(() -> readMany(stream));
            LongStream.rangeClosed(1, MANY).forEach(committed::raiseTo);

            assertThat(read.get(60, TimeUnit.SECONDS)).isEqualTo(oneTo(MANY));
        } finally {
            done.set(true);
        }
    }

    /** A stream over events that are never stored. */
    private LedgerStream stream(CommittedPosition committed) {
        return new LedgerStream(
                position -> {
                    long last = Math.min(committed.get(), position + 10);
                    return LongStream.rangeClosed(position + 1, last)
                            .<TrackedEventMessage<?>>mapToObj(LedgerStreamTest::event)
                            .toList();
                },
                committed,
                timer,
                0);
    }

    private static TrackedEventMessage<?> event(long position) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>("ApiKey", "key_1", position, "event"));
    }

    private static List<Long> oneTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
    }
}
