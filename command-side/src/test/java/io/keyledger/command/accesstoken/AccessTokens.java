package io.keyledger.command.accesstoken;

import io.keyledger.access.Role;
import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.EventMetadata;
import io.keyledger.ledger.LedgerProcess;
import io.keyledger.ledger.TestLedger;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.OrganizationId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Commands and events of one access token, and a bus that knows what to do with them. */
public final class AccessTokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant EXPIRY = Instant.parse("2030-01-01T00:00:00Z");

    static final AccessTokenSecret TOKEN =
            AccessTokenSecret.generate(AccessTokenId.random(RANDOM), RANDOM);
    static final AccessTokenId ID = TOKEN.id();

    static final Map<String, String> BY_SYSTEM =
            Map.of(
                    EventMetadata.ACTOR_TYPE, "system",
                    EventMetadata.ACTOR_ID, "system",
                    EventMetadata.ACTOR_NAME, "system");

    static final CorrelationDataProvider INHERITANCE =
            new SimpleCorrelationDataProvider(BY_SYSTEM.keySet().toArray(String[]::new));

    private AccessTokens() {}

    static IssueAccessToken issue() {
        return new IssueAccessToken(
                ID,
                Optional.of(OrganizationId.of("acme")),
                new AccessTokenDetails(
                        AccessTokenName.of("gateway"),
                        List.of(Role.VERIFIER, Role.AUDITOR),
                        Optional.of(EXPIRY)),
                TOKEN.digest());
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
                new AccessTokenDetails(
                        AccessTokenName.of("second"), List.of(Role.OPERATOR), Optional.empty()),
                TOKEN.digest());
    }

    static AccessTokenIssued issuedUnbound() {
        return new AccessTokenIssued(
                ID.value(), null, "second", List.of("operator"), TOKEN.digest().hex(), null);
    }

    static RevokeAccessToken revoke() {
        return revokeIn("acme");
    }

    /** Of a token of this organization; of none if null. */
    static RevokeAccessToken revokeIn(@Nullable String organization) {
        return new RevokeAccessToken(
                ID,
                Optional.ofNullable(organization).map(OrganizationId::of),
                ExpectedVersion.any());
    }

    static RevokeAccessToken revokeIfVersion(long version) {
        return new RevokeAccessToken(
                ID, Optional.of(OrganizationId.of("acme")), ExpectedVersion.oneOf(Set.of(version)));
    }

    public static Bus busOver(TestLedger ledger) {
        return busOver(ledger.eventStore(), ledger.transactionManager(), ledger.serializer());
    }

    public static Bus busOver(LedgerProcess ledger) {
        return busOver(ledger.eventStore(), ledger.transactionManager(), ledger.serializer());
    }

    private static Bus busOver(
            EventStore eventStore, TransactionManager transactions, Serializer serializer) {
        Configuration axon =
                DefaultConfigurer.defaultConfiguration()
                        .configureCorrelationDataProviders(c -> List.of(INHERITANCE))
                        .configureEventStore(configuration -> eventStore)
                        .configureTransactionManager(configuration -> transactions)
                        .configureSerializer(configuration -> serializer)
                        .configureAggregate(AccessToken.class)
                        .start();
        axon.commandBus().registerDispatchInterceptor(messages -> (i, m) -> bySystem(m));
        return new Bus(axon);
    }

    private static CommandMessage<?> bySystem(CommandMessage<?> command) {
        return command.withMetaData(command.getMetaData().mergedWith(BY_SYSTEM));
    }

    /** Axon with access tokens only. */
    public record Bus(Configuration axon) implements AutoCloseable {

        public CommandGateway gateway() {
            return axon.commandGateway();
        }

        @Override
        public void close() {
            axon.shutdown();
        }
    }
}
