package io.keyledger.query.projection;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;

/**
 * The MongoDB that holds documents, tracking tokens and dead letters of all generations, so that
 * dropping it rebuilds them.
 */
public class ProjectionStore {

    /** A dead owner's claim is free after this time. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(2);

    private static final String PROCESSOR = "processorName";
    private static final String GROUP = "processingGroup";

    private final MongoDatabase database;
    private final MongoTemplate axon;
    private final Serializer serializer;
    private final String process;
    private final Clock clock;

    /**
     * @param process tells the claims of this process from those of others
     * @param clock of this process
     */
    public ProjectionStore(
            MongoDatabase database, Serializer serializer, String process, Clock clock) {
        this.database = database;
        this.axon = DefaultMongoTemplate.builder().mongoDatabase(database).build();
        this.serializer = serializer;
        this.process = process;
        this.clock = clock;
    }

    public MongoDatabase database() {
        return database;
    }

    /** What this process is called where processes compete. */
    public String process() {
        return process;
    }

    /** What this process takes for the time. */
    public Clock clock() {
        return clock;
    }

    protected TokenStore tokens() {
        return MongoTokenStore.builder()
                .mongoTemplate(axon)
                .serializer(serializer)
                .claimTimeout(CLAIM_TIMEOUT)
                .nodeId(process)
                .contentType(String.class)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    SequencedDeadLetterQueue<EventMessage<?>> letters(GenerationId generation) {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(generation.name())
                .mongoTemplate(axon)
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    /** The aggregates that have dead letters. */
    Set<String> parked(GenerationId generation) {
        return axon.deadLetterCollection()
                .distinct("sequenceIdentifier", eq(GROUP, generation.name()), String.class)
                .into(new HashSet<>());
    }

    /** How far whichever process owns a generation has brought it; nothing before it has begun. */
    public OptionalLong appliedPosition(GenerationId generation) {
        Document entry =
                axon.trackingTokensCollection().find(eq(PROCESSOR, generation.name())).first();
        if (entry == null || entry.getString("token") == null) {
            return OptionalLong.empty();
        }
        TrackingToken token =
                serializer.deserialize(
                        new SimpleSerializedObject<>(
                                entry.getString("token"),
                                String.class,
                                entry.getString("tokenType"),
                                null));
        return Objects.requireNonNull(token).position();
    }

    /** Removes all that there is of a generation; fine if there is nothing. */
    public void drop(GenerationId generation) {
        database.getCollection(generation.name()).drop();
        axon.trackingTokensCollection().deleteMany(eq(PROCESSOR, generation.name()));
        axon.deadLetterCollection().deleteMany(eq(GROUP, generation.name()));
    }
}
