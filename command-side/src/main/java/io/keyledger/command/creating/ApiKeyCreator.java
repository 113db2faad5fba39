package io.keyledger.command.creating;

import io.keyledger.command.apikey.ApiKeyDetails;
import io.keyledger.command.apikey.ApiKeyState;
import io.keyledger.command.apikey.CreateApiKey;
import io.keyledger.command.apikey.ReplayCreation;
import io.keyledger.command.apikey.RequestFingerprint;
import io.keyledger.command.apikey.SecretTrace;
import io.keyledger.command.dispatching.CommandDispatcher;
import io.keyledger.command.dispatching.Requester;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.KeyPrefix;
import java.security.SecureRandom;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Generates the secret, hashes it, and sends the command, which carries the digest only. */
@Component
class ApiKeyCreator {

    private final CommandDispatcher commands;
    private final IdempotentIds idempotentIds;
    private final KeyPrefix prefix;
    private final SecureRandom random;

    ApiKeyCreator(
            CommandDispatcher commands,
            IdempotentIds idempotentIds,
            KeyPrefix prefix,
            SecureRandom random) {
        this.commands = commands;
        this.idempotentIds = idempotentIds;
        this.prefix = prefix;
        this.random = random;
    }

    Creation create(ApiKeyDetails details, Requester requester) {
        return create(ApiKeyId.random(random), details, Optional.empty(), requester);
    }

    /**
     * Creates the key, unless a request with the same idempotency key came before: then that one's
     * key is answered.
     */
    Creation createOnce(IdempotencyKey idempotencyKey, ApiKeyDetails details, Requester requester) {
        ApiKeyId id = idempotentIds.idFor(requester.organization(), idempotencyKey);
        RequestFingerprint fingerprint = RequestFingerprint.of(details);
        try {
            return create(id, details, Optional.of(fingerprint), requester);
        } catch (ConcurrencyException e) {
            ApiKeyState existing =
                    commands.send(
                            new ReplayCreation(id, requester.organization(), fingerprint),
                            requester);
            return new Creation.Replayed(existing);
        }
    }

    private Creation create(
            ApiKeyId id,
            ApiKeyDetails details,
            Optional<RequestFingerprint> fingerprint,
            Requester requester) {
        ApiKeySecret secret = ApiKeySecret.generate(prefix, details.environment(), random);
        CreateApiKey command =
                new CreateApiKey(
                        id, requester.organization(), details, SecretTrace.of(secret), fingerprint);
        return new Creation.Fresh(commands.sendFirst(command, requester), secret);
    }
}
