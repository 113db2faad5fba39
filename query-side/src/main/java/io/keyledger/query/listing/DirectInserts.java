package io.keyledger.query.listing;

import com.mongodb.MongoNamespace;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts new documents into a MongoDB of this process, past its protocol: to encode a document, to
 * send it to oneself and to decode it again took half of the time of a rebuild.
 */
public interface DirectInserts {

    /**
     * Inserts documents in no order, as the driver would; when it returns, everybody finds them.
     *
     * @param documents each tells its fields once, when it is asked
     * @return the indexes of those that were not inserted, since one with the same value of a
     *     unique index is there
     * @throws RuntimeException if the collection is not there; nothing is inserted
     */
    List<Integer> insert(MongoNamespace collection, List<Consumer<DocumentFields>> documents);
}
