package io.keyledger.query.listing;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.Optional;
import org.bson.Document;

/**
 * A write that happens only if the document is still the one that was folded onto.
 *
 * <p>When another writer was quicker, the insert, or the insert that the upsert turns into, hits
 * the key's id and fails as a duplicate: that is how a bulk write tells which of its guards failed.
 */
record GuardedWrite(KeyBatch batch, Optional<ListedKey> base, ListedKey next) {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    /** Whether the batch told nothing that was not stored already. */
    boolean changesNothing() {
        return next.view().version() == baseVersion();
    }

    long baseVersion() {
        return versionOf(base);
    }

    static long versionOf(Optional<ListedKey> key) {
        return key.map(present -> present.view().version()).orElse(0L);
    }

    WriteModel<ListedKey> model() {
        if (base.isEmpty()) {
            return new InsertOneModel<>(next);
        }
        return new ReplaceOneModel<>(guard(), next, UPSERT);
    }

    /** Not by {@code Filters.and}: the embedded MongoDB finds no index for an {@code $and}. */
    private Document guard() {
        return new Document(ListingDocument.ID, batch.apiKeyId())
                .append(ListingDocument.VERSION, baseVersion());
    }
}
