package io.keyledger.ledger;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** What Axon's streaming processors read from: the ledger, with a wake-up at every commit. */
final class LedgerMessageSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final LedgerStorageEngine engine;
    private final CommittedPosition committed;

    LedgerMessageSource(LedgerStorageEngine engine, CommittedPosition committed) {
        this.engine = engine;
        this.committed = committed;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return openAfter(LedgerStorageEngine.position(token));
    }

    LedgerStream openAfter(long position) {
        return new LedgerStream(engine::readBatchAfter, committed, position);
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
