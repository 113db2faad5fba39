package io.keyledger.ledger;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongFunction;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** What Axon's streaming processors read from: the ledger, with a wake-up at every commit. */
final class LedgerMessageSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final LedgerStorageEngine engine;
    private final LongFunction<List<TrackedEventMessage<?>>> readBatchAfter;
    private final CommittedPosition committed;
    private final ScheduledExecutorService timer;

    LedgerMessageSource(
            LedgerStorageEngine engine,
            CommittedPosition committed,
            ScheduledExecutorService timer) {
        this(engine, engine::readBatchAfter, committed, timer);
    }

    private LedgerMessageSource(
            LedgerStorageEngine engine,
            LongFunction<List<TrackedEventMessage<?>>> readBatchAfter,
            CommittedPosition committed,
            ScheduledExecutorService timer) {
        this.engine = engine;
        this.readBatchAfter = readBatchAfter;
        this.committed = committed;
        this.timer = timer;
    }

    /** The same for a processor that needs the events of one type of aggregate only. */
    LedgerMessageSource ofAggregates(String aggregateType) {
        return new LedgerMessageSource(
                engine, engine.eventsOfAggregates(aggregateType)::knownAfter, committed, timer);
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
        return new LedgerStream(readBatchAfter, committed, timer, position);
    }

    /** For followers, who decide for themselves what an event means that is unknown here. */
    LedgerStream follow(String aggregateType, long position) {
        return new LedgerStream(
                engine.eventsOfAggregates(aggregateType)::allAfter, committed, timer, position);
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
