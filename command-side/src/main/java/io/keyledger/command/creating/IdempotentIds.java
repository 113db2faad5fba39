package io.keyledger.command.creating;

import io.keyledger.ledger.Ledger;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.OrganizationId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Derives the id of an API key from its organization and idempotency key, so that the ledger itself
 * decides which request was the first: a stream can begin only once. HMAC-SHA-256 under a secret of
 * the ledger, cut to 128 bits.
 */
@Component
class IdempotentIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 16;

    private final SecretKeySpec secret;

    IdempotentIds(Ledger ledger) {
        this.secret = new SecretKeySpec(ledger.secretFor("idempotency-key"), ALGORITHM);
    }

    ApiKeyId idFor(OrganizationId organization, IdempotencyKey key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(organization.value().getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            byte[] hash = mac.doFinal(key.value().getBytes(StandardCharsets.US_ASCII));
            return ApiKeyId.ofBits(Arrays.copyOf(hash, ID_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
