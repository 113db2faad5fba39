package io.keyledger.ledger;

import io.keyledger.events.EventUpcasters;
import io.keyledger.ledger.sqlite.SqliteLedgerStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.util.FileSystemUtils;

/**
 * A real ledger in a SQLite file, for the tests of every module; made of the same parts as the one
 * that runs, without Spring.
 *
 * <pre>{@code
 * try (TestLedger ledger = TestLedger.open()) {
 *     ledger.append("ApiKey", "key_1", Map.of(EventMetadata.ORGANIZATION, "acme"),
 *             new ApiKeyCreated("key_1", …), new ApiKeyRevoked("key_1", null));
 *     … ledger.ledger().eventsOf("key_1"), ledger.messageSource() …
 * }
 * }</pre>
 *
 * <p>What is appended is on disk when {@link #append} returns, and everybody who reads has been
 * woken. Several threads may append, to different aggregates. Aggregates under test take {@link
 * #eventStore()} and {@link #transactionManager()}. After {@link #reopen()} the parts are new ones:
 * ask for them again.
 */
public final class TestLedger implements AutoCloseable {

    private static final Duration APPEND_TIMEOUT = Duration.ofSeconds(30);

    private final Path directory;
    private final boolean temporary;
    private final EventUpcasters upcasters;
    private final Serializer serializer = EventSerialization.serializer();
    private DataDirectory claim;
    private SqliteLedgerStore store;
    private LedgerParts parts;
    private EmbeddedEventStore eventStore;

    private TestLedger(Path directory, boolean temporary, EventUpcasters upcasters) {
        this.directory = directory;
        this.temporary = temporary;
        this.upcasters = upcasters;
        this.claim = DataDirectory.claim(directory);
        this.store = SqliteLedgerStore.open(claim.resolve("ledger.db"));
        this.parts = new LedgerParts(store, serializer, upcasters, APPEND_TIMEOUT);
        this.eventStore = EmbeddedEventStore.builder().storageEngine(parts.engine()).build();
    }

    /** A new ledger in a directory that is deleted when it is closed. */
    public static TestLedger open() {
        try {
            Path directory = Files.createTempDirectory("ledger");
            return new TestLedger(directory, true, EventUpcasters.ofAllRevisions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ledger in a directory of the caller's (a {@code @TempDir}, say), which is kept. */
    public static TestLedger open(Path directory) {
        return open(directory, EventUpcasters.ofAllRevisions());
    }

    /** The same with upcasters of the test's own. */
    public static TestLedger open(Path directory, EventUpcasters upcasters) {
        return new TestLedger(directory, false, upcasters);
    }

    public Ledger ledger() {
        return parts.ledger();
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

    /** For the token stores and dead-letter queues of processors under test. */
    public Serializer serializer() {
        return serializer;
    }

    /** The SQLite file. */
    public Path file() {
        return directory.resolve("ledger.db");
    }

    /** Where the tiles of its tree are kept. */
    public TileStore tiles() {
        return store;
    }

    /** The bare store, for tests of this module. */
    LedgerStore store() {
        return store;
    }

    LedgerStorageEngine engine() {
        return parts.engine();
    }

    /**
     * Appends events to an aggregate, after those that it has, in one commit.
     *
     * @return the last position that is on disk: that of the last event, when nobody else appends
     */
    public long append(
            String aggregateType, String aggregateId, Map<String, ?> metadata, Object... payloads) {
        long sequence = store.lastSequence(aggregateId).orElse(-1);
        List<GenericDomainEventMessage<?>> events = new ArrayList<>();
        for (Object payload : payloads) {
            events.add(
                    new GenericDomainEventMessage<>(
                            aggregateType, aggregateId, ++sequence, payload, metadata));
        }
        transactionManager().executeInTransaction(() -> eventStore.publish(events));
        return ledger().committedPosition();
    }

    /** Closes the ledger and opens it again from the same directory. */
    public void reopen() {
        closeParts();
        TestLedger reopened = new TestLedger(directory, temporary, upcasters);
        claim = reopened.claim;
        store = reopened.store;
        parts = reopened.parts;
        eventStore = reopened.eventStore;
    }

    @Override
    public void close() {
        closeParts();
        try {
            if (temporary) {
                FileSystemUtils.deleteRecursively(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeParts() {
        eventStore.shutDown();
        parts.close();
        store.close();
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
