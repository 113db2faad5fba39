package io.keyledger.command.accesstoken;

import io.keyledger.events.AccessTokenIssued;
import io.keyledger.ledger.TestLedger;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.OrganizationId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;

/** Commands and events of one access token, and a bus that knows what to do with them. */
final class AccessTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant EXPIRY = Instant.parse("2030-01-01T00:00:00Z");

    static final AccessTokenSecret TOKEN =
            AccessTokenSecret.generate(AccessTokenId.random(RANDOM), RANDOM);
    static final AccessTokenId ID = TOKEN.id();

    private AccessTokens() {}

    static IssueAccessToken issue() {
        return new IssueAccessToken(
                ID,
                Optional.of(OrganizationId.of("acme")),
                "gateway",
                List.of("verifier", "auditor"),
                TOKEN.digest(),
                Optional.of(EXPIRY));
    }

    static AccessTokenIssued issued() {
        return new AccessTokenIssued(
                ID.value(),
                "acme",
                "gateway",
                List.of("verifier", "auditor"),
                TOKEN.digest().hex(),
                EXPIRY);
    }

    static IssueAccessToken issueUnbound() {
        return new IssueAccessToken(
                ID,
                Optional.empty(),
                "second",
                List.of("operator"),
                TOKEN.digest(),
                Optional.empty());
    }

    static AccessTokenIssued issuedUnbound() {
        return new AccessTokenIssued(
                ID.value(), null, "second", List.of("operator"), TOKEN.digest().hex(), null);
    }

    static RevokeAccessToken revoke() {
        return new RevokeAccessToken(ID);
    }

    static Bus busOver(TestLedger ledger) {
        return new Bus(
                DefaultConfigurer.defaultConfiguration()
                        .configureEventStore(configuration -> ledger.eventStore())
                        .configureTransactionManager(configuration -> ledger.transactionManager())
                        .configureSerializer(configuration -> ledger.serializer())
                        .configureAggregate(AccessToken.class)
                        .start());
    }

    /** Axon with access tokens only. */
    record Bus(Configuration axon) implements AutoCloseable {

        CommandGateway gateway() {
            return axon.commandGateway();
        }

        @Override
        public void close() {
            axon.shutdown();
        }
    }
}
