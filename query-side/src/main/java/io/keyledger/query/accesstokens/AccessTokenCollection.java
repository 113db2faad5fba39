package io.keyledger.query.accesstokens;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Function;
import org.bson.Document;

/** One generation of the list of access tokens: a collection of MongoDB with its index. */
final class AccessTokenCollection implements AccessTokenSource {

    private final MongoCollection<Document> documents;

    private AccessTokenCollection(MongoDatabase database, String name) {
        this.documents =
                database.getCollection(name)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        // "Reads are current" would not hold on a secondary.
                        .withReadPreference(ReadPreference.primary());
    }

    /** Opens a generation; makes its index where it is missing. */
    static AccessTokenCollection open(MongoDatabase database, String name) {
        AccessTokenCollection collection = new AccessTokenCollection(database, name);
        collection.documents.createIndex(
                ascending(AccessTokenDocument.ORGANIZATION_ID, AccessTokenDocument.CREATED_KEY));
        return collection;
    }

    MongoCollection<Document> documents() {
        return documents;
    }

    @Override
    public <R> R read(Function<MongoCollection<Document>, R> question) {
        return question.apply(documents);
    }
}
