package io.keyledger.command.operatortoken;

import io.keyledger.access.Role;
import io.keyledger.command.accesstoken.AccessTokenDetails;
import io.keyledger.command.accesstoken.AccessTokenName;
import io.keyledger.command.accesstoken.IssueAccessToken;
import io.keyledger.command.dispatching.CommandDispatcher;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Issues access tokens of operators past HTTP, where nobody is left to ask for them. */
@Component
public class OperatorTokens {

    private static final AccessTokenName NAME = AccessTokenName.of("admin");

    private final CommandDispatcher commands;
    private final SecureRandom random;

    OperatorTokens(CommandDispatcher commands, SecureRandom random) {
        this.commands = commands;
        this.random = random;
    }

    /**
     * Issues one more, which does not expire. When this returns, its event is on disk.
     *
     * @param issuer the part of the system that issues it, as its event tells
     */
    public AccessTokenSecret issueAnother(String issuer) {
        AccessTokenSecret token = AccessTokenSecret.generate(AccessTokenId.random(random), random);
        issue(token, issuer);
        return token;
    }

    /** Generates the token that every ledger begins with; its event is still to be stored. */
    AccessTokenSecret generate(AccessTokenId id) {
        return AccessTokenSecret.generate(id, random);
    }

    /**
     * Stores the event of a token.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException if there is one of its id
     */
    void issue(AccessTokenSecret token, String issuer) {
        commands.sendAs(
                new Actor(ActorType.SYSTEM, issuer, issuer),
                new IssueAccessToken(
                        token.id(),
                        Optional.empty(),
                        new AccessTokenDetails(NAME, List.of(Role.OPERATOR), Optional.empty()),
                        token.digest()));
    }
}
