package io.keyledger.query.accesstokens;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.keyledger.access.tokens.UseRecorder;
import io.keyledger.http.readiness.ReadinessCheck;
import io.keyledger.ledger.LastUseStore;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerUrl;
import io.keyledger.query.paging.SignedCursors;
import io.keyledger.query.reading.ReadModelReadiness;
import io.keyledger.query.rebuilding.ActiveGeneration;
import io.keyledger.query.rebuilding.ManagedProjection;
import io.keyledger.query.rebuilding.ProjectionManager;
import java.time.Clock;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The list of access tokens, wired: what answers about them reads its active generation. */
@Configuration(proxyBeanMethods = false)
class AccessTokensConfiguration {

    @Bean
    ManagedProjection<AccessTokenGeneration> accessTokenProjection(ProjectionManager manager) {
        return manager.manage(new AccessTokenProjection());
    }

    /** Processes that share a ledger keep them beside that, for a command side has no MongoDB. */
    @Bean
    @Conditional(LedgerUrl.NotNamed.class)
    LastUseStore lastUses(MongoDatabase database) {
        return new LastUses(database);
    }

    @Bean
    AccessTokenReads accessTokenReads(
            ManagedProjection<AccessTokenGeneration> accessTokens,
            UseRecorder uses,
            Ledger ledger,
            Clock clock) {
        return new AccessTokenReads(
                new AccessTokenListing(new ActiveAccessTokens(accessTokens.active())),
                uses,
                new SignedCursors(ledger.secretFor("access-token-cursor")),
                clock);
    }

    @Bean
    ReadinessCheck accessTokenReadiness(
            Ledger ledger, ManagedProjection<AccessTokenGeneration> accessTokens) {
        return new ReadModelReadiness("access tokens", ledger, accessTokens.active());
    }

    record ActiveAccessTokens(ActiveGeneration<AccessTokenGeneration> active)
            implements AccessTokenSource {

        @Override
        public <R> R read(Function<MongoCollection<Document>, R> question) {
            return active.read(generation -> question.apply(generation.collection().documents()));
        }
    }
}
