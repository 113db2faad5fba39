package io.keyledger.query.listing;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;

/** One generation of the listing: a collection of MongoDB with its indexes. */
final class ListingCollection implements ListingSource {

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    private static final List<IndexModel> INDEXES =
            List.of(
                    new IndexModel(ascending(ListingDocument.DIGEST), UNIQUE),
                    // The two orders, both readable backwards. With the status before the sort
                    // keys, tombstones are never walked over, however many there are.
                    new IndexModel(
                            ascending(
                                    ListingDocument.ORGANIZATION_ID,
                                    ListingDocument.STATUS,
                                    ListingDocument.CREATED_KEY)),
                    new IndexModel(
                            ascending(
                                    ListingDocument.ORGANIZATION_ID,
                                    ListingDocument.STATUS,
                                    ListingDocument.NAME_KEY)));

    private final MongoCollection<Document> documents;

    private ListingCollection(MongoDatabase database, String name) {
        this.documents =
                database.getCollection(name)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        // "Reads are current" would not hold on a secondary.
                        .withReadPreference(ReadPreference.primary());
    }

    /** Opens a generation; makes its indexes where they are missing. */
    static ListingCollection open(MongoDatabase database, String name) {
        ListingCollection collection = new ListingCollection(database, name);
        collection.documents.createIndexes(INDEXES);
        return collection;
    }

    MongoCollection<Document> documents() {
        return documents;
    }

    /** The same documents, to be written. */
    MongoCollection<ListedKey> keys() {
        return documents
                .withDocumentClass(ListedKey.class)
                .withCodecRegistry(
                        CodecRegistries.fromRegistries(
                                CodecRegistries.fromCodecs(new ListedKeyCodec()),
                                documents.getCodecRegistry()));
    }

    @Override
    public <R> R read(Function<MongoCollection<Document>, R> question) {
        return question.apply(documents);
    }
}
