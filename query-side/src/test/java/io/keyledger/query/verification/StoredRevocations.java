package io.keyledger.query.verification;

import io.keyledger.events.ApiKeyRevoked;
import io.keyledger.ledger.StoredEvent;
import io.keyledger.query.Events;
import io.keyledger.query.SampleKey;
import java.util.List;
import java.util.UUID;

/** Revocations as another process stores them. */
final class StoredRevocations {

    private StoredRevocations() {}

    static List<List<StoredEvent>> of(SampleKey key, long sequence) {
        String id = key.id().value();
        return List.of(
                List.of(
                        new StoredEvent(
                                UUID.randomUUID().toString(),
                                "ApiKey",
                                id,
                                sequence,
                                ApiKeyRevoked.class.getName(),
                                "1",
                                Events.BEGIN,
                                key.organizationId().value(),
                                Events.ADMIN.id(),
                                "{\"apiKeyId\":\"%s\",\"reason\":null}".formatted(id),
                                "{}")));
    }
}
