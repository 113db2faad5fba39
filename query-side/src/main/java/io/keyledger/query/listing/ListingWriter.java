package io.keyledger.query.listing;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import io.keyledger.query.projection.DocumentRefusedException;
import io.keyledger.query.projection.RefusedEvents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Applies events to the listing. Several writers may work at once, and events may come again or
 * late: a document never goes back to an older version, and a deleted key stays as a tombstone.
 */
final class ListingWriter {

    /** The embedded MongoDB compares each document found with each id asked for. */
    private static final int READ_AT_ONCE = 50;

    private final MongoCollection<ListedKey> keys;
    private final GuardedWriter writer;

    ListingWriter(ListingCollection collection, Optional<DirectInserts> inserts) {
        this.keys = collection.keys();
        BulkWriter bulkWriter = new BulkWriter(keys);
        this.writer =
                inserts.<GuardedWriter>map(
                                direct -> new DirectWriter(direct, keys.getNamespace(), bulkWriter))
                        .orElse(bulkWriter);
    }

    /**
     * Applies a batch at once, with one write per API key at most. When it returns, every event is
     * stored, except those of the keys in the answer.
     *
     * @param events in the order of the ledger; the first event of a key that is not stored yet
     *     must know its position (a {@link org.axonframework.eventhandling.TrackedEventMessage})
     * @return the keys whose events of this batch are to be kept aside: those with a hole in their
     *     history, and those whose document MongoDB refuses
     * @throws com.mongodb.MongoException if MongoDB cannot be reached or cannot write now; some of
     *     the batch may be stored, and applying it again is right
     * @throws IllegalArgumentException if an event is none of an API key; nothing is stored
     */
    List<RefusedEvents> apply(List<? extends DomainEventMessage<?>> events) {
        List<RefusedEvents> refused = new ArrayList<>();
        Collection<KeyBatch> batches = KeyBatch.perKey(events);
        Map<String, ListedKey> stored =
                read(batches.stream().filter(batch -> !batch.beginsWithCreation()).toList());
        while (!batches.isEmpty()) {
            List<GuardedWrite> writes = fold(batches, stored, refused);
            List<GuardedWrite> overtaken = writer.write(writes, refused);
            stored = read(overtaken.stream().map(GuardedWrite::batch).toList());
            batches = toFoldAgain(overtaken, stored, refused);
        }
        return refused;
    }

    private Map<String, ListedKey> read(List<KeyBatch> batches) {
        Map<String, ListedKey> found = new HashMap<>();
        for (int from = 0; from < batches.size(); from += READ_AT_ONCE) {
            int to = Math.min(from + READ_AT_ONCE, batches.size());
            List<String> ids = batches.subList(from, to).stream().map(KeyBatch::apiKeyId).toList();
            for (ListedKey key : keys.find(in(ListingDocument.ID, ids))) {
                found.put(key.view().id().value(), key);
            }
        }
        return found;
    }

    private static List<GuardedWrite> fold(
            Collection<KeyBatch> batches,
            Map<String, ListedKey> stored,
            List<RefusedEvents> refused) {
        List<GuardedWrite> writes = new ArrayList<>();
        for (KeyBatch batch : batches) {
            Optional<ListedKey> base = Optional.ofNullable(stored.get(batch.apiKeyId()));
            try {
                GuardedWrite write = new GuardedWrite(batch, base, batch.foldOnto(base));
                if (!write.changesNothing()) {
                    writes.add(write);
                }
            } catch (RuntimeException e) {
                refused.add(new RefusedEvents(batch.apiKeyId(), e));
            }
        }
        return writes;
    }

    /**
     * A document that has moved on since it was read was written by another: its events are folded
     * onto the new one. One that has not moved was a duplicate in something else than its id, and
     * would be again. As versions only rise, this ends.
     */
    private static List<KeyBatch> toFoldAgain(
            List<GuardedWrite> overtaken,
            Map<String, ListedKey> stored,
            List<RefusedEvents> refused) {
        List<KeyBatch> again = new ArrayList<>();
        for (GuardedWrite write : overtaken) {
            String id = write.batch().apiKeyId();
            if (GuardedWrite.versionOf(Optional.ofNullable(stored.get(id)))
                    == write.baseVersion()) {
                refused.add(
                        new RefusedEvents(id, new DocumentRefusedException(id, "duplicate key")));
            } else {
                again.add(write.batch());
            }
        }
        return again;
    }
}
