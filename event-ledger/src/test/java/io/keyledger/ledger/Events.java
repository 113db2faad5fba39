package io.keyledger.ledger;

import io.keyledger.events.AccessTokenIssued;
import io.keyledger.events.AccessTokenRevoked;
import io.keyledger.events.ApiKeyCreated;
import io.keyledger.events.ApiKeyDeleted;
import io.keyledger.events.ApiKeyDetailsChanged;
import io.keyledger.events.ApiKeyReactivated;
import io.keyledger.events.ApiKeyRevoked;
import io.keyledger.events.EventMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What happened, in examples: every field that may be absent is there. */
public final class Events {

    private static final String DIGEST =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Events() {}

    public static ApiKeyCreated created(String apiKeyId) {
        return new ApiKeyCreated(
                apiKeyId,
                "acme",
                "CI deploy",
                "used by the build",
                "production",
                "kl_prod_…x9Kd",
                DIGEST,
                "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8");
    }

    public static ApiKeyDetailsChanged detailsChanged(String apiKeyId) {
        return new ApiKeyDetailsChanged(apiKeyId, "CI deploy 2", "used by the new build");
    }

    public static ApiKeyRevoked revoked(String apiKeyId) {
        return new ApiKeyRevoked(apiKeyId, "leaked");
    }

    public static ApiKeyReactivated reactivated(String apiKeyId) {
        return new ApiKeyReactivated(apiKeyId, "false alarm");
    }

    public static ApiKeyDeleted deleted(String apiKeyId) {
        return new ApiKeyDeleted(apiKeyId);
    }

    public static AccessTokenIssued tokenIssued(String accessTokenId) {
        return new AccessTokenIssued(
                accessTokenId,
                "acme",
                "build server",
                List.of("api-keys:read", "api-keys:write"),
                DIGEST,
                Instant.parse("2027-11-23T10:15:30.123Z"));
    }

    public static AccessTokenRevoked tokenRevoked(String accessTokenId) {
        return new AccessTokenRevoked(accessTokenId);
    }

    /** All keys of {@link EventMetadata}. */
    public static Map<String, String> metadata() {
        return Map.of(
                EventMetadata.ACTOR_TYPE, "access-token",
                EventMetadata.ACTOR_ID, "tok_01hzy3v7m2k4q8r9s0t1w2x3y4",
                EventMetadata.ACTOR_NAME, "admin",
                EventMetadata.ORGANIZATION, "acme",
                EventMetadata.REQUEST_ID, "req-1",
                EventMetadata.CORRELATION_ID, "corr-1",
                EventMetadata.CLIENT_ADDRESS, "127.0.0.1",
                EventMetadata.USER_AGENT, "curl/8");
    }
}
