package io.keyledger.query.listing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import io.keyledger.query.projection.DocumentRefusedException;
import io.keyledger.query.projection.RefusedEvents;
import io.keyledger.query.projection.ServerErrors;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonSerializationException;

/** Sends many guarded writes at once and sorts what failed. */
final class BulkWriter implements GuardedWriter {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<ListedKey> keys;

    BulkWriter(MongoCollection<ListedKey> keys) {
        this.keys = keys;
    }

    @Override
    public List<GuardedWrite> write(List<GuardedWrite> writes, List<RefusedEvents> refused) {
        if (writes.isEmpty()) {
            return List.of();
        }
        try {
            keys.bulkWrite(writes.stream().map(GuardedWrite::model).toList(), UNORDERED);
            return List.of();
        } catch (MongoBulkWriteException e) {
            return sort(e, writes, refused);
        } catch (BsonSerializationException e) {
            return oneByOne(writes, "it cannot be encoded", refused);
        } catch (MongoCommandException e) {
            if (ServerErrors.isOfTheServer(e.getErrorCode())) {
                throw e;
            }
            return oneByOne(writes, "code " + e.getErrorCode(), refused);
        }
    }

    private static List<GuardedWrite> sort(
            MongoBulkWriteException failure,
            List<GuardedWrite> writes,
            List<RefusedEvents> refused) {
        if (failure.getWriteConcernError() != null
                || failure.getWriteErrors().stream()
                        .anyMatch(error -> ServerErrors.isOfTheServer(error.getCode()))) {
            throw failure;
        }
        List<GuardedWrite> duplicates = new ArrayList<>();
        for (BulkWriteError error : failure.getWriteErrors()) {
            GuardedWrite write = writes.get(error.getIndex());
            if (error.getCategory() == ErrorCategory.DUPLICATE_KEY) {
                duplicates.add(write);
            } else {
                refused.add(refusal(write, "code " + error.getCode()));
            }
        }
        return duplicates;
    }

    /** When a command fails as a whole, as for a document over 16 MB, one document is to blame. */
    private List<GuardedWrite> oneByOne(
            List<GuardedWrite> writes, String why, List<RefusedEvents> refused) {
        if (writes.size() == 1) {
            refused.add(refusal(writes.get(0), why));
            return List.of();
        }
        List<GuardedWrite> duplicates = new ArrayList<>();
        for (GuardedWrite write : writes) {
            duplicates.addAll(write(List.of(write), refused));
        }
        return duplicates;
    }

    private static RefusedEvents refusal(GuardedWrite write, String why) {
        String id = write.batch().apiKeyId();
        return new RefusedEvents(id, new DocumentRefusedException(id, why));
    }
}
