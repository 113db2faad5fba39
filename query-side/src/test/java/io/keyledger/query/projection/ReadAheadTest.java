package io.keyledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.TestLedger;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader stays near its worker, and is woken when that goes on. */
class ReadAheadTest {

    private static final int EVENTS = 7;
    private static final int MOST = 3;

    @AutoClose private final TestLedger ledger = TestLedger.open();
    private final ReadAhead source = new ReadAhead(ledger.messageSource(), MOST);
    private final AtomicInteger wakeUps = new AtomicInteger();

    @BeforeEach
    void fill() {
        LedgerWriter writer = LedgerWriter.to(ledger);
        Events events = Events.everySecond();
        for (int number = 1; number <= EVENTS; number++) {
            writer.write(events.created(SampleKey.number(number)));
        }
    }

    @Test
    void givenWorkerThatTakesNothing_whenRead_thenSoManyComeAndNoMore() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = open()) {
            assertThat(read(stream)).hasSize(MOST);

            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.peek()).isPresent();
            assertThat(wakeUps).hasValue(0);
        }
    }

    @Test
    void givenReaderThatWaits_whenTheWorkerHasItsBatch_thenItIsWokenOnceAndReadsOn()
            throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = open()) {
            take(read(stream));
            assertThat(wakeUps).hasValue(0);
            source.batchTaken();
            source.batchTaken();

            assertThat(wakeUps).hasValue(1);
            assertThat(read(stream)).hasSize(MOST);
        }
    }

    @Test
    void givenWorkerThatHasAll_whenRead_thenTheEndIsReached() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> stream = open()) {
            int read = 0;
            while (stream.hasNextAvailable()) {
                take(List.of(stream.nextAvailable()));
                read++;
            }
            source.batchTaken();

            assertThat(read).isEqualTo(EVENTS);
            assertThat(wakeUps).hasValue(0);
        }
    }

    @Test
    void givenStreamThatWasAbandoned_whenAnotherIsOpened_thenWhatTheFirstGaveDoesNotCount()
            throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> abandoned = open()) {
            assertThat(read(abandoned)).hasSize(MOST);
        }
        try (BlockingStream<TrackedEventMessage<?>> again = open()) {
            assertThat(read(again)).hasSize(MOST);
        }
    }

    @Test
    void givenStreamThatWasClosed_whenTheWorkerHasItsBatch_thenNobodyIsWoken() throws Exception {
        BlockingStream<TrackedEventMessage<?>> stream = open();
        read(stream);
        assertThat(stream.hasNextAvailable()).isFalse();
        stream.close();

        source.batchTaken();

        assertThat(wakeUps).hasValue(0);
    }

    private BlockingStream<TrackedEventMessage<?>> open() {
        BlockingStream<TrackedEventMessage<?>> stream = source.openStream(null);
        stream.setOnAvailableCallback(wakeUps::incrementAndGet);
        return stream;
    }

    private void take(List<TrackedEventMessage<?>> events) {
        events.forEach(event -> source.taken());
    }

    private static List<TrackedEventMessage<?>> read(BlockingStream<TrackedEventMessage<?>> stream)
            throws InterruptedException {
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            read.add(stream.nextAvailable());
        }
        return read;
    }
}
