package io.keyledger.command.issuingtokens;

import io.keyledger.command.accesstoken.AccessTokenDetails;
import io.keyledger.command.accesstoken.AccessTokenState;
import io.keyledger.command.accesstoken.IssueAccessToken;
import io.keyledger.command.dispatching.CommandDispatcher;
import io.keyledger.command.dispatching.Requester;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Generates the token, hashes it, and sends the command, which carries the digest only. */
@Component
class AccessTokenIssuer {

    private final CommandDispatcher commands;
    private final SecureRandom random;

    AccessTokenIssuer(CommandDispatcher commands, SecureRandom random) {
        this.commands = commands;
        this.random = random;
    }

    Issue issue(AccessTokenDetails details, Requester requester) {
        AccessTokenSecret secret = AccessTokenSecret.generate(AccessTokenId.random(random), random);
        IssueAccessToken command =
                new IssueAccessToken(secret.id(), requester.scope(), details, secret.digest());
        return new Issue(commands.sendFirst(command, requester), secret);
    }

    /** There is a new token, and this is its clear text. */
    record Issue(AccessTokenState token, AccessTokenSecret secret) {}
}
