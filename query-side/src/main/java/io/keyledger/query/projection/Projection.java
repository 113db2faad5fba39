package io.keyledger.query.projection;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;

/**
 * What one read model brings to be projected, rebuilt and operated. All else is the same for every
 * read model: its processor, tracking token, dead letters and generations.
 *
 * @param <M> its documents, which its queries read too
 */
public interface Projection<M extends ReadModel> {

    /** What the operations API calls it, and its first collection, processor and dead letters. */
    String name();

    /**
     * The type of aggregate that alone concerns it: then the others' events are not even decoded,
     * and may be of types that are unknown here. Empty for a projection that reads everything.
     */
    default Optional<String> aggregateType() {
        return Optional.empty();
    }

    /** Whether an event of this class changes the read model. */
    boolean concerns(Class<?> event);

    /**
     * Opens the documents of a generation; makes the collection's indexes where they are missing.
     *
     * @throws com.mongodb.MongoException if MongoDB cannot be reached
     */
    M open(MongoDatabase database, String collection);
}
