package io.keyledger.query.cloudevents;

import io.keyledger.ledger.StoredEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stored events, whole ones and such as somebody has tampered with. */
record StoredSamples(StoredEvent build) {

    static final String METADATA =
            """
            {"actorId":"tok_1","actorName":"admin","actorType":"access-token","clientAddress":"127.0.0.1",\
            "correlationId":"corr-1","organization":"acme","requestId":"req-1","userAgent":"curl/8"}""";

    private static final Instant SECOND = Instant.parse("2026-11-23T10:15:30Z");

    static StoredSamples created() {
        return sample("ApiKey", "key_1", 0, "ApiKeyCreated")
                .payload(
                        """
                        {"apiKeyId":"key_1","organizationId":"acme","name":"CI \\"deploy\\"","description":null,\
                        "environment":"production","hint":"kl_prod_…x9Kd","digest":"d1","fingerprint":null}""");
    }

    static StoredSamples revoked() {
        return sample("ApiKey", "key_1", 1, "ApiKeyRevoked")
                .payload("{\"apiKeyId\":\"key_1\",\"reason\":\"leaked\"}");
    }

    static StoredSamples issued() {
        return sample("AccessToken", "tok_9", 0, "AccessTokenIssued")
                .payload(
                        """
                        {"accessTokenId":"tok_9","organizationId":null,"name":"admin","roles":["operator"],\
                        "digest":"d2","expiresAt":null}""");
    }

    private static StoredSamples sample(
            String aggregateType, String aggregateId, long sequence, String type) {
        return new StoredSamples(
                new StoredEvent(
                        "0b7e0c6a-9d52-4c9e-8f4e-0f1f3a9a7c11",
                        aggregateType,
                        aggregateId,
                        sequence,
                        "io.keyledger.events." + type,
                        "1",
                        SECOND.plusMillis(100),
                        "acme",
                        "tok_1",
                        "{}",
                        METADATA));
    }

    StoredSamples eventId(String eventId) {
        return with(eventId, build.sequence(), build.time(), build.payload());
    }

    StoredSamples sequence(long sequence) {
        return with(build.eventId(), sequence, build.time(), build.payload());
    }

    StoredSamples time(int millis) {
        return with(build.eventId(), build.sequence(), SECOND.plusMillis(millis), build.payload());
    }

    StoredSamples payload(String payload) {
        return with(build.eventId(), build.sequence(), build.time(), payload);
    }

    StoredSamples inPayload(String part, String other) {
        return payload(build.payload().replace(part, other));
    }

    private StoredSamples with(String eventId, long sequence, Instant time, String payload) {
        return new StoredSamples(
                new StoredEvent(
                        eventId,
                        build.aggregateType(),
                        build.aggregateId(),
                        sequence,
                        build.type(),
                        build.revision(),
                        time,
                        build.organization(),
                        build.actorId(),
                        payload,
                        build.metadata()));
    }

    StoredSamples type(String type, @Nullable String revision) {
        return of(build.aggregateType(), build.aggregateId(), type, revision);
    }

    StoredSamples aggregate(String aggregateType, String aggregateId) {
        return of(aggregateType, aggregateId, build.type(), build.revision());
    }

    private StoredSamples of(
            String aggregateType, String aggregateId, String type, @Nullable String revision) {
        return new StoredSamples(
                new StoredEvent(
                        build.eventId(),
                        aggregateType,
                        aggregateId,
                        build.sequence(),
                        type,
                        revision,
                        build.time(),
                        build.organization(),
                        build.actorId(),
                        build.payload(),
                        build.metadata()));
    }

    /** In the column and in the metadata. */
    StoredSamples organization(@Nullable String organization) {
        return context(
                organization, build.actorId(), replaced("organization", "acme", organization));
    }

    /** In the column and in the metadata. */
    StoredSamples actorId(@Nullable String actorId) {
        return context(build.organization(), actorId, replaced("actorId", "tok_1", actorId));
    }

    /** In the metadata alone. */
    StoredSamples metadata(String metadata) {
        return context(build.organization(), build.actorId(), metadata);
    }

    StoredSamples inMetadata(String part, String other) {
        return metadata(build.metadata().replace(part, other));
    }

    private String replaced(String key, String value, @Nullable String other) {
        String entry = "\"%s\":\"%s\",".formatted(key, value);
        return build.metadata()
                .replace(entry, other == null ? "" : "\"%s\":\"%s\",".formatted(key, other));
    }

    private StoredSamples context(
            @Nullable String organization, @Nullable String actorId, String metadata) {
        return new StoredSamples(
                new StoredEvent(
                        build.eventId(),
                        build.aggregateType(),
                        build.aggregateId(),
                        build.sequence(),
                        build.type(),
                        build.revision(),
                        build.time(),
                        organization,
                        actorId,
                        build.payload(),
                        metadata));
    }
}
