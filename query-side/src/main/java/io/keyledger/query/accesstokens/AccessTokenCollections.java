package io.keyledger.query.accesstokens;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;

/**
 * The collections of MongoDB with the access tokens and with their last uses. They are two, since
 * the former can be dropped and rebuilt from the ledger, and the latter cannot.
 */
record AccessTokenCollections(MongoCollection<Document> tokens, MongoCollection<Document> uses) {

    private static final List<IndexModel> INDEXES =
            List.of(
                    // The embedded MongoDB uses an index only for exactly the fields of a query:
                    // this one serves the guard of a write.
                    new IndexModel(
                            ascending(AccessTokenDocument.ID, AccessTokenDocument.VERSION),
                            new IndexOptions().unique(true)),
                    new IndexModel(
                            ascending(
                                    AccessTokenDocument.ORGANIZATION_ID,
                                    AccessTokenDocument.CREATED_KEY)));

    /** Opens both; makes the indexes where they are missing. */
    static AccessTokenCollections open(MongoDatabase database) {
        MongoCollection<Document> tokens =
                database.getCollection("access-tokens")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        // "Reads are current" would not hold on a secondary.
                        .withReadPreference(ReadPreference.primary());
        tokens.createIndexes(INDEXES);
        return new AccessTokenCollections(tokens, database.getCollection("access-token-uses"));
    }
}
