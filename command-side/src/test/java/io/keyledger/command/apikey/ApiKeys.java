package io.keyledger.command.apikey;

import io.keyledger.events.ApiKeyCreated;
import io.keyledger.events.ApiKeyDeleted;
import io.keyledger.events.ApiKeyReactivated;
import io.keyledger.events.ApiKeyRevoked;
import io.keyledger.events.EventMetadata;
import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.OrganizationId;
import io.keyledger.vocabulary.SecretDigest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commands and events of one API key of the organization acme. */
final class ApiKeys {

    static final ApiKeyId ID =
            ApiKeyId.ofBits(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    static final OrganizationId ACME = OrganizationId.of("acme");
    static final OrganizationId OTHER = OrganizationId.of("other");
    static final SecretTrace SECRET =
            new SecretTrace(SecretDigest.of("any secret"), "kl_prod_…x9Kd");
    static final ApiKeyDetails DETAILS =
            new ApiKeyDetails(
                    ApiKeyName.of("CI deploy"),
                    Description.of("Pushes images"),
                    Environment.PRODUCTION);

    static final Map<String, String> BY_ADMIN =
            Map.of(
                    EventMetadata.ACTOR_TYPE, "access-token",
                    EventMetadata.ACTOR_ID, "tok_1",
                    EventMetadata.ACTOR_NAME, "admin",
                    EventMetadata.ORGANIZATION, "acme");

    private ApiKeys() {}

    static CreateApiKey create() {
        return new CreateApiKey(ID, ACME, DETAILS, SECRET, Optional.empty());
    }

    static RevokeApiKey revoke() {
        return revoke(ExpectedVersion.any());
    }

    static RevokeApiKey revoke(ExpectedVersion expected) {
        return new RevokeApiKey(ID, ACME, expected, Reason.of("leaked"));
    }

    static ReactivateApiKey reactivate() {
        return new ReactivateApiKey(ID, ACME, ExpectedVersion.any(), Reason.NONE);
    }

    static DeleteApiKey delete() {
        return new DeleteApiKey(ID, ACME, ExpectedVersion.any());
    }

    static ChangeApiKeyDetails rename(String name) {
        return change(new DetailsChange(Optional.of(ApiKeyName.of(name)), Optional.empty()));
    }

    static ChangeApiKeyDetails describe(@Nullable String description) {
        return change(
                new DetailsChange(Optional.empty(), Optional.of(Description.of(description))));
    }

    static ChangeApiKeyDetails change(DetailsChange change) {
        return new ChangeApiKeyDetails(ID, ACME, ExpectedVersion.any(), change);
    }

    static ApiKeyCreated created() {
        return created(null);
    }

    static ApiKeyCreated created(@Nullable String fingerprint) {
        return new ApiKeyCreated(
                ID.value(),
                "acme",
                "CI deploy",
                "Pushes images",
                "production",
                SECRET.hint(),
                SECRET.digest().hex(),
                fingerprint);
    }

    static ApiKeyRevoked revoked() {
        return new ApiKeyRevoked(ID.value(), "leaked");
    }

    static ApiKeyReactivated reactivated() {
        return new ApiKeyReactivated(ID.value(), null);
    }

    static ApiKeyDeleted deleted() {
        return new ApiKeyDeleted(ID.value());
    }
}
