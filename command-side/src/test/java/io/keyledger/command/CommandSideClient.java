package io.keyledger.command;

import io.keyledger.access.Role;
import io.keyledger.access.operator.OperatorTokenFile;
import io.keyledger.command.accesstoken.AccessTokenDetails;
import io.keyledger.command.accesstoken.AccessTokenName;
import io.keyledger.command.accesstoken.IssueAccessToken;
import io.keyledger.command.dispatching.CommandDispatcher;
import io.keyledger.ledger.DataDirectory;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import io.keyledger.vocabulary.OrganizationId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Calls a running command side, as its operator or as anyone else, and sees what it stored. */
public final class CommandSideClient {

    /** The keys of the organization that tests are about unless they say otherwise. */
    public static final String KEYS = "/v1/organizations/acme/api-keys";

    /** The access tokens of that organization. */
    public static final String TOKENS = "/v1/organizations/acme/access-tokens";

    private static final Actor TESTER = new Actor(ActorType.SYSTEM, "test", "test");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_EVENTS = 10_000;

    private final Environment environment;
    private final DataDirectory directory;
    private final LedgerStore store;
    private final Ledger ledger;
    private final CommandDispatcher commands;

    CommandSideClient(
            Environment environment,
            DataDirectory directory,
            LedgerStore store,
            Ledger ledger,
            CommandDispatcher commands) {
        this.environment = environment;
        this.directory = directory;
        this.store = store;
        this.ledger = ledger;
        this.commands = commands;
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** A request of the operator's, to be completed and sent. */
    public Call call(String method, String path) {
        return Call.to(port(), method, path).as(operatorToken());
    }

    /** A request without a credential, to be completed and sent. */
    public Call anonymousCall(String method, String path) {
        return Call.to(port(), method, path);
    }

    public CreatedKey createKey() {
        return CreatedKey.in(call("POST", KEYS).json(Bodies.creation()).send());
    }

    public CreatedKey createRevokedKey() {
        CreatedKey key = createKey();
        call("POST", key.path() + "/revoke").send().hasStatus(200);
        return key;
    }

    public CreatedKey createDeletedKey() {
        CreatedKey key = createKey();
        call("DELETE", key.path()).send().hasStatus(204);
        return key;
    }

    public Path dataDirectory() {
        return directory.path();
    }

    public String operatorToken() {
        return OperatorTokenFile.in(directory.path()).readIfPresent().orElseThrow().reveal();
    }

    /** The clear text of a new access token; of no organization if null. */
    public String token(@Nullable String organization, Role... roles) {
        return issue(organization, null, roles).reveal();
    }

    public String expiredToken(String organization, Role... roles) {
        return issue(organization, Instant.EPOCH, roles).reveal();
    }

    /** A new access token, of no organization if null, of which the test has the id too. */
    public AccessTokenSecret issue(
            @Nullable String organization, @Nullable Instant expiresAt, Role... roles) {
        AccessTokenSecret token = AccessTokenSecret.generate(AccessTokenId.random(RANDOM), RANDOM);
        send(
                new IssueAccessToken(
                        token.id(),
                        Optional.ofNullable(organization).map(OrganizationId::of),
                        new AccessTokenDetails(
                                AccessTokenName.of("gateway"),
                                List.of(roles),
                                Optional.ofNullable(expiresAt)),
                        token.digest()));
        return token;
    }

    /** Sends a command past HTTP. */
    public void send(Object command) {
        commands.sendAs(TESTER, command);
    }

    /** The store, which can be told to fail. */
    public UnreliableLedgerStore store() {
        return (UnreliableLedgerStore) store;
    }

    /** The last position of the ledger, as the store tells it. */
    public long head() {
        return store.head();
    }

    public List<PositionedEvent> eventsAfter(long position) {
        return store.readAfter(position, MOST_EVENTS);
    }

    public List<? extends DomainEventMessage<?>> eventsOf(String aggregateId) {
        return ledger.eventsOf(aggregateId);
    }
}
