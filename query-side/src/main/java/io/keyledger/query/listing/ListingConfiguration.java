package io.keyledger.query.listing;

import com.mongodb.client.MongoDatabase;
import io.keyledger.ledger.AppliedPosition;
import io.keyledger.ledger.Ledger;
import io.keyledger.query.reading.ReadModelProgress;
import java.time.Duration;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Everything of the listing, wired: its documents, tracking token and dead letters are in one
 * MongoDB.
 */
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

    private static final String COLLECTION = "listing";

    /** A dead owner's claim is free after this time. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(2);

    @Bean
    ListingCollection listingCollection(MongoDatabaseFactory databases) {
        return ListingCollection.open(databases.getMongoDatabase(), COLLECTION);
    }

    @Bean
    Listing listing(ListingCollection collection) {
        return new Listing(collection);
    }

    @Bean
    Cursors listingCursors(Ledger ledger) {
        return new Cursors(ledger.secretFor("listing-cursor"));
    }

    @Bean
    AppliedPosition listingPosition() {
        return new AppliedPosition(0);
    }

    @Bean
    ParkedKeys parkedKeys(MongoDatabaseFactory databases, Serializer serializer) {
        return new ParkedKeys(deadLetters(databases.getMongoDatabase(), serializer));
    }

    /** Primary: that of the API keys is the one meant where none is named. */
    @Bean
    @Primary
    ReadModelProgress listingProgress(AppliedPosition listingPosition, ParkedKeys parked) {
        return new ListingProgress(listingPosition, parked);
    }

    @Bean
    ListingProcessor listingProcessor(
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            ListingCollection collection,
            ParkedKeys parked,
            MongoDatabaseFactory databases,
            Serializer serializer,
            AppliedPosition listingPosition) {
        ListingProjection projection = new ListingProjection(new ListingWriter(collection), parked);
        TokenStore tokens = tokens(databases.getMongoDatabase(), serializer);
        return new ListingProcessor(
                ledger,
                projection,
                new ListingTokenStore(tokens, projection, parked, listingPosition));
    }

    static TokenStore tokens(MongoDatabase database, Serializer serializer) {
        return MongoTokenStore.builder()
                .mongoTemplate(axonTemplate(database))
                .serializer(serializer)
                .claimTimeout(CLAIM_TIMEOUT)
                .contentType(String.class)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    static SequencedDeadLetterQueue<EventMessage<?>> deadLetters(
            MongoDatabase database, Serializer serializer) {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(ListingProcessor.NAME)
                .mongoTemplate(axonTemplate(database))
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    private static MongoTemplate axonTemplate(MongoDatabase database) {
        return DefaultMongoTemplate.builder().mongoDatabase(database).build();
    }
}
