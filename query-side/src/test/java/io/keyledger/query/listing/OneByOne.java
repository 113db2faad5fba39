package io.keyledger.query.listing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/** Direct inserts as they are meant: each document is inserted by itself, over a connection. */
record OneByOne(MongoClient client) implements DirectInserts {

    @Override
    public List<Integer> insert(
            MongoNamespace namespace, List<Consumer<DocumentFields>> documents) {
        MongoCollection<Document> collection =
                client.getDatabase(namespace.getDatabaseName())
                        .getCollection(namespace.getCollectionName());
        List<Integer> duplicates = new ArrayList<>();
        for (int index = 0; index < documents.size(); index++) {
            try {
                collection.insertOne(DriverFields.document(documents.get(index)));
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                duplicates.add(index);
            }
        }
        return duplicates;
    }

    private record DriverFields(Document document) implements DocumentFields {

        static Document document(Consumer<DocumentFields> fields) {
            Document document = new Document();
            fields.accept(new DriverFields(document));
            return document;
        }

        @Override
        public void text(String name, String value) {
            document.put(name, value);
        }

        @Override
        public void nothing(String name) {
            document.put(name, null);
        }

        @Override
        public void number(String name, long value) {
            document.put(name, value);
        }

        @Override
        public void time(String name, Instant value) {
            document.put(name, Date.from(value));
        }

        @Override
        public void nested(String name, Consumer<DocumentFields> fields) {
            document.put(name, document(fields));
        }
    }
}
