package io.keyledger.command.creating;

import io.keyledger.ledger.Ledger;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.hashing.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * Derives the id of an API key from its organization and idempotency key, so that the ledger itself
 * decides which request was the first: a stream can begin only once. HMAC-SHA-256 under a secret of
 * the ledger, cut to 128 bits.
 */
@Component
class IdempotentIds {

    private static final int ID_BYTES = 16;

    /** Of the organization, which has no NUL in it. */
    private static final byte[] END = {0};

    private final HmacSha256 hmac;

    IdempotentIds(Ledger ledger) {
        this.hmac = new HmacSha256(ledger.secretFor("idempotency-key"));
    }

    ApiKeyId idFor(OrganizationId organization, IdempotencyKey key) {
        byte[] hash =
                hmac.of(
                        organization.value().getBytes(StandardCharsets.US_ASCII),
                        END,
                        key.value().getBytes(StandardCharsets.US_ASCII));
        return ApiKeyId.ofBits(Arrays.copyOf(hash, ID_BYTES));
    }
}
