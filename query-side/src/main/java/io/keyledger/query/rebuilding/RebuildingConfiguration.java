package io.keyledger.query.rebuilding;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.keyledger.ledger.Ledger;
import io.keyledger.query.projection.ProjectionStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Where projections are kept and run. */
@Configuration(proxyBeanMethods = false)
class RebuildingConfiguration {

    private static final Duration DROP_DELAY = Duration.ofSeconds(10);
    private static final int LONGEST_CONNECT_SECONDS = 2;

    /** Of the driver, without Spring Data's templates and mappings, which take long to set up. */
    @Bean
    MongoDatabase mongoDatabase(
            MongoClient client,
            MongoConnectionDetails connection,
            @Value("${spring.mongodb.database:}") String database) {
        return client.getDatabase(
                StringUtils.hasText(database)
                        ? database
                        : Objects.requireNonNullElse(
                                connection.getConnectionString().getDatabase(), ""));
    }

    @Bean
    ProjectionStore projectionStore(MongoDatabase database, Serializer serializer, Clock clock) {
        return new ProjectionStore(database, serializer, UUID.randomUUID().toString(), clock);
    }

    @Bean
    ProjectionManager projectionManager(
            ProjectionStore store,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Ledger ledger) {
        return new ProjectionManager(store, source, ledger, DROP_DELAY);
    }

    /** By default a read waits 30 seconds for a MongoDB that is gone before it is answered 503. */
    @Bean
    MongoClientSettingsBuilderCustomizer impatientMongoClient() {
        return settings ->
                settings.applyToClusterSettings(
                                cluster ->
                                        cluster.serverSelectionTimeout(
                                                LONGEST_CONNECT_SECONDS, TimeUnit.SECONDS))
                        .applyToSocketSettings(
                                socket ->
                                        socket.connectTimeout(
                                                LONGEST_CONNECT_SECONDS, TimeUnit.SECONDS));
    }
}
