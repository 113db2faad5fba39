package io.keyledger.query.projection;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The ledger, with word of every failure to read it: Axon only tries again, ever more slowly, and
 * tells nobody.
 */
final class WatchedSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> ledger;
    private final ProcessorHealth reading;

    WatchedSource(StreamableMessageSource<TrackedEventMessage<?>> ledger, ProcessorHealth reading) {
        this.ledger = ledger;
        this.reading = reading;
    }

    private <T> T watch(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            reading.failed(e);
            throw e;
        }
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return watch(() -> new WatchedStream(ledger.openStream(token)));
    }

    @Override
    public TrackingToken createTailToken() {
        return watch(ledger::createTailToken);
    }

    @Override
    public TrackingToken createHeadToken() {
        return watch(ledger::createHeadToken);
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return watch(() -> ledger.createTokenAt(time));
    }

    private final class WatchedStream implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> events;

        WatchedStream(BlockingStream<TrackedEventMessage<?>> events) {
            this.events = events;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return watch(events::peek);
        }

        @Override
        public boolean hasNextAvailable() {
            return tellEnd(watch(events::hasNextAvailable));
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            try {
                return tellEnd(events.hasNextAvailable(timeout, unit));
            } catch (RuntimeException e) {
                reading.failed(e);
                throw e;
            }
        }

        /** A reader that has come to the end of the ledger could read all of it. */
        private boolean tellEnd(boolean hasNext) {
            if (!hasNext) {
                reading.goesOn();
            }
            return hasNext;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            try {
                return events.nextAvailable();
            } catch (RuntimeException e) {
                reading.failed(e);
                throw e;
            }
        }

        @Override
        public void close() {
            events.close();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return events.setOnAvailableCallback(callback);
        }
    }
}
