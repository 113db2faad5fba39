package io.keyledger.standalone;

import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.events.EventMetadata;
import io.keyledger.standalone.KeyledgerInProcess.Site;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Makes all kinds of callers. Tokens are made by their events: some could not be had otherwise. */
final class Visitors {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<String, String> ORIGIN =
            Map.of(
                    EventMetadata.ACTOR_TYPE, "system",
                    EventMetadata.ACTOR_ID, "system",
                    EventMetadata.ACTOR_NAME, "system");

    private final EventBus events;
    private final TransactionManager transactions;
    private final String operatorToken;
    private final JwtVisitors withJwts;

    Visitors(Site site) {
        this.events = site.get(EventBus.class);
        this.transactions = site.get(TransactionManager.class);
        this.operatorToken = site.operatorToken();
        this.withJwts = new JwtVisitors(site.issuer());
    }

    List<Visitor> all() {
        List<Visitor> all = new ArrayList<>();
        for (String role : AccessTable.PERMISSIONS_OF_ROLES.keySet().stream().sorted().toList()) {
            all.add(genuine(role, Visitor.ORGANIZATION));
            all.add(genuine(role, null));
        }
        all.removeIf(visitor -> visitor.name().equals("operator of " + Visitor.ORGANIZATION));
        all.add(genuine("owner", "other"));
        all.add(genuine("auditor", "other"));
        all.add(genuine("owner", Visitor.ORGANIZATION).alsoInUrl(operatorToken));
        all.addAll(worthless());
        all.addAll(withJwts.all());
        return all;
    }

    private List<Visitor> worthless() {
        String genuine = operatorToken;
        return List.of(
                Visitor.withWorthless("no credential", null),
                Visitor.withWorthless("an empty header", ""),
                Visitor.withWorthless("a scheme and no token", "Bearer"),
                Visitor.withWorthless("two tokens", "Bearer " + genuine + " " + genuine),
                Visitor.withWorthless("a token without scheme", genuine),
                Visitor.withWorthless("another scheme", "Token " + genuine),
                Visitor.withWorthless("garbage", "Bearer garbage"),
                Visitor.withWorthless("a token and a character", "Bearer " + genuine + "0"),
                Visitor.withWorthless("half a token", "Bearer " + genuine.substring(0, 34)),
                Visitor.withWorthless("a token never issued", "Bearer " + fresh().reveal()),
                Visitor.withWorthless("the token as Basic user", basic(genuine + ":")),
                Visitor.withWorthless("the token as Basic password", basic("x:" + genuine)),
                Visitor.withTokenInUrl(genuine),
                Visitor.withWorthless("an expired token", "Bearer " + expired()),
                Visitor.withWorthless("a revoked token", "Bearer " + revoked()));
    }

    private static String basic(String userAndPassword) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    private static AccessTokenSecret fresh() {
        return AccessTokenSecret.generate(AccessTokenId.random(RANDOM), RANDOM);
    }

    Visitor genuine(String role, @Nullable String organization) {
        return Visitor.holding(issue(role, organization, null).reveal(), role, organization);
    }

    private String expired() {
        return issue("owner", Visitor.ORGANIZATION, Instant.now().minusSeconds(1)).reveal();
    }

    private String revoked() {
        AccessTokenSecret token = issue("owner", Visitor.ORGANIZATION, null);
        write(token, 1, new AccessTokenRevoked(token.id().value()));
        return token.reveal();
    }

    private AccessTokenSecret issue(
            String role, @Nullable String organization, @Nullable Instant expiry) {
        AccessTokenSecret token = fresh();
        write(
                token,
                0,
                new AccessTokenIssued(
                        token.id().value(),
                        organization,
                        "the matrix's",
                        List.of(role),
                        token.digest().hex(),
                        expiry));
        return token;
    }

    private void write(AccessTokenSecret token, long sequence, Object event) {
        transactions.executeInTransaction(
                () ->
                        events.publish(
                                new GenericDomainEventMessage<>(
                                        "AccessToken",
                                        token.id().value(),
                                        sequence,
                                        event,
                                        ORIGIN)));
    }
}
