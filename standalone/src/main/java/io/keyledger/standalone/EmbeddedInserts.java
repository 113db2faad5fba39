package io.keyledger.standalone;

import com.mongodb.MongoNamespace;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import io.keyledger.query.listing.DirectInserts;
import io.keyledger.query.listing.DocumentFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Documents are handed to the embedded server as it would have decoded them. */
record EmbeddedInserts(MongoBackend backend) implements DirectInserts {

    @Override
    public List<Integer> insert(
            MongoNamespace namespace, List<Consumer<DocumentFields>> documents) {
        MongoCollection<?> collection =
                backend.resolveDatabase(namespace.getDatabaseName())
                        .resolveCollection(namespace.getCollectionName(), true);
        List<Integer> duplicates = new ArrayList<>();
        for (int index = 0; index < documents.size(); index++) {
            try {
                collection.addDocument(EmbeddedFields.document(documents.get(index)));
            } catch (DuplicateKeyError e) {
                duplicates.add(index);
            }
        }
        return duplicates;
    }
}
