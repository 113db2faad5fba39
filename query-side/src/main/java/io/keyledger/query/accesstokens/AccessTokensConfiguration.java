package io.keyledger.query.accesstokens;

import com.mongodb.client.MongoDatabase;
import io.keyledger.http.readiness.ReadinessCheck;
import io.keyledger.ledger.AppliedPosition;
import io.keyledger.ledger.Ledger;
import io.keyledger.query.paging.SignedCursors;
import io.keyledger.query.reading.ReadModelReadiness;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Everything of the list of access tokens, wired. */
@Configuration(proxyBeanMethods = false)
class AccessTokensConfiguration {

    /** A dead owner's claim is free after this time. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(2);

    @Bean
    AccessTokenCollections accessTokenCollections(MongoDatabaseFactory databases) {
        return AccessTokenCollections.open(databases.getMongoDatabase());
    }

    @Bean
    AccessTokenProgress accessTokenProgress() {
        return new AccessTokenProgress(new AppliedPosition(0));
    }

    @Bean
    AccessTokenProcessor accessTokenProcessor(
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            AccessTokenCollections collections,
            AccessTokenProgress progress,
            MongoDatabaseFactory databases,
            Serializer serializer) {
        return new AccessTokenProcessor(
                ledger,
                new AccessTokenProjection(new AccessTokenWriter(collections)),
                tokens(databases.getMongoDatabase(), serializer, progress.applied()));
    }

    private static TokenStore tokens(
            MongoDatabase database, Serializer serializer, AppliedPosition applied) {
        return new AppliedTokenStore(
                MongoTokenStore.builder()
                        .mongoTemplate(
                                DefaultMongoTemplate.builder().mongoDatabase(database).build())
                        .serializer(serializer)
                        .claimTimeout(CLAIM_TIMEOUT)
                        .contentType(String.class)
                        .transactionManager(NoTransactionManager.instance()),
                applied);
    }

    @Bean
    UseRecorder accessTokenUses(AccessTokenCollections collections) {
        return new UseRecorder(new LastUses(collections), UseRecorder.INTERVAL);
    }

    @Bean
    AccessTokenReads accessTokenReads(
            AccessTokenCollections collections, UseRecorder uses, Ledger ledger, Clock clock) {
        return new AccessTokenReads(
                new AccessTokenListing(collections),
                uses,
                new SignedCursors(ledger.secretFor("access-token-cursor")),
                clock);
    }

    @Bean
    ReadinessCheck accessTokenReadiness(Ledger ledger, AccessTokenProgress progress) {
        return new ReadModelReadiness("access tokens", ledger, progress);
    }
}
