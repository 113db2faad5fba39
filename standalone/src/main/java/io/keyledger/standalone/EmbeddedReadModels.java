package io.keyledger.standalone;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import io.keyledger.query.listing.DirectInserts;
import io.keyledger.starting.production.Production;
import io.keyledger.starting.production.UnsafeCredentialException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Without {@code spring.mongodb.uri}: a server inside this process that speaks MongoDB's protocol
 * on a loopback port and keeps everything in memory. The read models are rebuilt from the ledger at
 * every start.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedReadModels.NoOtherIsNamed.class)
class EmbeddedReadModels {

    /** It asks nobody for a credential. */
    @Bean
    @Profile(Production.PROFILE)
    static BeanFactoryPostProcessor notInProduction() {
        return beans -> {
            throw new UnsafeCredentialException(
                    "spring.mongodb.uri",
                    "must name a MongoDB with a user and a password: the embedded one, which is"
                            + " used without it, has none");
        };
    }

    /** The server closes it. */
    @Bean(destroyMethod = "")
    EmbeddedBackend embeddedBackend() {
        return new EmbeddedBackend();
    }

    @Bean
    DirectInserts embeddedInserts(EmbeddedBackend backend) {
        return new EmbeddedInserts(backend);
    }

    @Bean(destroyMethod = "shutdownNow")
    MongoServer embeddedMongoServer(EmbeddedBackend backend) {
        MongoServer server = new MongoServer(backend);
        server.bind();
        return server;
    }

    @Bean
    MongoConnectionDetails embeddedMongoConnection(MongoServer server) {
        ConnectionString address =
                new ConnectionString(server.getConnectionString() + "/keyledger");
        return () -> address;
    }

    /** {@code @ConditionalOnProperty} cannot say this: to it, any value equals the empty one. */
    static final class NoOtherIsNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.mongodb.uri"));
        }
    }
}
