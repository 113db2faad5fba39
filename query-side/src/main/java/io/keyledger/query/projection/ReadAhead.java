package io.keyledger.query.projection;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The ledger for a processor whose worker is to find a whole batch waiting, and never more. Axon's
 * coordinator goes to sleep for 100 ms once 1,024 events wait, whatever happens meanwhile, and a
 * quick worker waits with it. Here it is told before that there is nothing more for now, and woken
 * as soon as the worker has taken what there was.
 */
final class ReadAhead implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final StreamableMessageSource<TrackedEventMessage<?>> ledger;
    private final int most;
    private final AtomicInteger ahead = new AtomicInteger();
    private volatile @Nullable Bounded waiting;

    /**
     * @param most how many events the reader may be ahead of the worker
     */
    ReadAhead(StreamableMessageSource<TrackedEventMessage<?>> ledger, int most) {
        this.ledger = ledger;
        this.most = most;
    }

    /** The worker has one event more. */
    void taken() {
        ahead.decrementAndGet();
    }

    /** The worker has the whole of its batch. */
    void batchTaken() {
        Bounded stream = waiting;
        if (stream != null) {
            waiting = null;
            stream.onAvailable.run();
        }
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        BlockingStream<TrackedEventMessage<?>> events = ledger.openStream(token);
        ahead.set(0); // what an abandoned stream gave, nobody takes any more
        return new Bounded(events);
    }

    @Override
    public TrackingToken createTailToken() {
        return ledger.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return ledger.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return ledger.createTokenAt(time);
    }

    private final class Bounded implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> events;
        private volatile Runnable onAvailable = () -> {};

        Bounded(BlockingStream<TrackedEventMessage<?>> events) {
            this.events = events;
        }

        /** Says that it waits before it looks: the worker may take the batch in between. */
        private boolean isFarAhead() {
            waiting = this;
            boolean far = ahead.get() >= most;
            if (!far) {
                waiting = null;
            }
            return far;
        }

        @Override
        public boolean hasNextAvailable() {
            return !isFarAhead() && events.hasNextAvailable();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return events.hasNextAvailable(timeout, unit);
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return events.peek();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> next = events.nextAvailable();
            ahead.incrementAndGet();
            return next;
        }

        @Override
        public void close() {
            waiting = null;
            events.close();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            onAvailable = callback;
            return events.setOnAvailableCallback(callback);
        }
    }
}
