package io.keyledger.ledger;

import io.keyledger.events.EventUpcasters;
import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;

/**
 * What one of several processes has of a ledger that they share; here they are in one, and know
 * nothing of each other but what the database tells.
 */
public final class LedgerProcess implements AutoCloseable {

    private static final Duration APPEND_TIMEOUT = Duration.ofSeconds(30);

    private final LedgerStore store;
    private final TileStore tiles;
    private final CheckpointStore checkpoints;
    private final Serializer serializer = EventSerialization.serializer();
    private final LedgerParts parts;
    private final EmbeddedEventStore eventStore;

    public <S extends LedgerStore & TileStore> LedgerProcess(S store, CheckpointStore checkpoints) {
        this.store = store;
        this.tiles = store;
        this.checkpoints = checkpoints;
        this.parts =
                new LedgerParts(store, serializer, EventUpcasters.ofAllRevisions(), APPEND_TIMEOUT);
        this.eventStore = EmbeddedEventStore.builder().storageEngine(parts.engine()).build();
    }

    public Ledger ledger() {
        return parts.ledger();
    }

    public TileStore tiles() {
        return tiles;
    }

    public CheckpointStore checkpoints() {
        return checkpoints;
    }

    public EmbeddedEventStore eventStore() {
        return eventStore;
    }

    public TransactionManager transactionManager() {
        return parts.transactions();
    }

    /** What streaming processors read from. */
    public StreamableMessageSource<TrackedEventMessage<?>> messageSource() {
        return parts.messageSource();
    }

    public Serializer serializer() {
        return serializer;
    }

    @Override
    public void close() {
        eventStore.shutDown();
        parts.close();
        store.close();
    }
}
