package io.keyledger.ledger;

import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** What Axon's streaming processors read from: the ledger, with a wake-up at every commit. */
final class LedgerMessageSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final LedgerStorageEngine engine;
    private final CommittedPosition committed;
    private final ScheduledExecutorService timer;

    LedgerMessageSource(
            LedgerStorageEngine engine,
            CommittedPosition committed,
            ScheduledExecutorService timer) {
        this.engine = engine;
        this.committed = committed;
        this.timer = timer;
    }

    /**
     * @throws IllegalStateException if the ledger ends before the token: it is not the ledger that
     *     the token comes from, or an older copy of it, and the events to come would be taken for
     *     known ones
     */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        long position = LedgerStorageEngine.position(token);
        long head = LedgerStorageEngine.position(engine.createHeadToken());
        if (position > head) {
            throw new IllegalStateException(
                    "A reader has come to position %d, but the ledger ends at %d: was it restored?"
                            .formatted(position, head));
        }
        return openAfter(position);
    }

    LedgerStream openAfter(long position) {
        return new LedgerStream(engine::readBatchAfter, committed, timer, position);
    }

    @Override
    public TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return engine.createTokenAt(time);
    }
}
