package io.keyledger.query.rebuilding;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.keyledger.query.projection.GenerationId;
import io.keyledger.query.rebuilding.ProjectionState.RebuildLease;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/**
 * The document that says which generation of a projection is read. Each change of it names what it
 * expects to find, so that of two processes one succeeds.
 */
final class ProjectionStates {

    static final String COLLECTION = "projections";

    private static final String ID = "_id";
    private static final String INCARNATION = "incarnation";
    private static final String ACTIVE = "active";
    private static final String LAST = "last";
    private static final String REBUILD = "rebuild";
    private static final String GENERATION = "generation";
    private static final String OWNER = "owner";
    private static final String BEAT = "beat";
    private static final String RETIRED = "retired";
    private static final String RETRY = "retry";
    private static final String UNTIL = "until";
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final MongoCollection<Document> documents;
    private final String projection;

    ProjectionStates(MongoDatabase database, String projection) {
        this.documents =
                database.getCollection(COLLECTION)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadPreference(ReadPreference.primary());
        this.projection = projection;
    }

    /** The present state; made when it is not there. */
    ProjectionState read() {
        Document found = documents.find(eq(ID, projection)).first();
        while (found == null) {
            create();
            found = documents.find(eq(ID, projection)).first();
        }
        return stateOf(found);
    }

    private void create() {
        Document first =
                new Document(INCARNATION, UUID.randomUUID().toString())
                        .append(ACTIVE, GenerationId.FIRST)
                        .append(LAST, GenerationId.FIRST)
                        .append(RETIRED, List.of());
        try {
            documents.updateOne(
                    eq(ID, projection),
                    new Document("$setOnInsert", first),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // another process has made it
        }
    }

    /** Begins a rebuild; false if there is one. */
    boolean begin(ProjectionState seen, String owner) {
        long next = seen.last() + 1;
        return change(
                new Document(LAST, seen.last()).append(REBUILD, null),
                new Document(
                        "$set",
                        new Document(LAST, next)
                                .append(
                                        REBUILD,
                                        new Document(GENERATION, next)
                                                .append(OWNER, owner)
                                                .append(BEAT, 0L))));
    }

    /** Takes a rebuild over from an owner that has stopped; false if it has not. */
    boolean takeOver(RebuildLease seen, String owner) {
        return change(
                of(seen).append(REBUILD + "." + BEAT, seen.beat()),
                new Document("$set", new Document(REBUILD + "." + OWNER, owner)));
    }

    /** Shows that the owner is alive; false if it is owner no more. */
    boolean beat(RebuildLease own) {
        return change(of(own), new Document("$inc", new Document(REBUILD + "." + BEAT, 1L)));
    }

    /** Makes the rebuilt generation the active one. */
    boolean finish(RebuildLease own, long replaced) {
        return change(
                of(own).append(ACTIVE, replaced),
                new Document("$set", new Document(ACTIVE, own.generation()).append(REBUILD, null))
                        .append("$push", new Document(RETIRED, replaced)));
    }

    /** Ends a rebuild without success. */
    boolean abandon(RebuildLease own) {
        return change(
                of(own),
                new Document("$set", new Document(REBUILD, null))
                        .append("$push", new Document(RETIRED, own.generation())));
    }

    /**
     * Takes the turn to retry dead letters until it is given back, or a time is over: who had it
     * may have died. Clocks need not agree, since two who retry at once do no harm.
     *
     * @return false if somebody else has it
     */
    boolean beginRetry(String turn, Instant now) {
        return change(
                new Document(
                        "$or",
                        List.of(
                                new Document(RETRY, null),
                                new Document(
                                        RETRY + "." + UNTIL, new Document("$lt", Date.from(now))))),
                new Document(
                        "$set",
                        new Document(
                                RETRY,
                                new Document(OWNER, turn)
                                        .append(UNTIL, Date.from(now.plus(LONGEST_RETRY))))));
    }

    /** Gives the turn back. */
    void endRetry(String turn) {
        change(
                new Document(RETRY + "." + OWNER, turn),
                new Document("$set", new Document(RETRY, null)));
    }

    /** Forgets a generation that has been dropped. */
    void forget(long retired) {
        change(new Document(), new Document("$pull", new Document(RETIRED, retired)));
    }

    private static Document of(RebuildLease lease) {
        return new Document(REBUILD + "." + GENERATION, lease.generation())
                .append(REBUILD + "." + OWNER, lease.owner());
    }

    private boolean change(Document expected, Document update) {
        return documents.updateOne(expected.append(ID, projection), update).getModifiedCount() == 1;
    }

    private static ProjectionState stateOf(Document document) {
        return new ProjectionState(
                document.getString(INCARNATION),
                document.getLong(ACTIVE),
                document.getLong(LAST),
                Optional.ofNullable(document.get(REBUILD, Document.class))
                        .map(ProjectionStates::leaseOf),
                document.getList(RETIRED, Long.class));
    }

    private static RebuildLease leaseOf(Document document) {
        return new RebuildLease(
                document.getLong(GENERATION), document.getString(OWNER), document.getLong(BEAT));
    }
}
