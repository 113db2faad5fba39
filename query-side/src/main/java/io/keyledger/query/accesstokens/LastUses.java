package io.keyledger.query.accesstokens;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.keyledger.ledger.LastUseStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * When access tokens were last used, in MongoDB: where one process has the ledger. A later time is
 * never replaced by an earlier. They are in a collection outside of the generations: no event tells
 * them, so no rebuild could.
 */
final class LastUses implements LastUseStore {

    private static final String COLLECTION = "access-token-uses";
    private static final String AT = "lastUsedAt";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> uses;

    LastUses(MongoDatabase database) {
        this.uses = database.getCollection(COLLECTION);
    }

    @Override
    public void store(Map<String, Instant> latest) {
        if (latest.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        latest.forEach(
                (id, at) ->
                        writes.add(
                                new UpdateOneModel<>(
                                        new Document("_id", id),
                                        new Document("$max", new Document(AT, Date.from(at))),
                                        UPSERT)));
        uses.bulkWrite(writes, UNORDERED);
    }

    @Override
    public Map<String, Instant> of(Collection<String> ids) {
        Map<String, Instant> found = new HashMap<>();
        for (Document use : uses.find(in("_id", ids))) {
            found.put(use.getString("_id"), use.getDate(AT).toInstant());
        }
        return found;
    }
}
