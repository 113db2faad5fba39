package io.keyledger.query.verification;

import io.keyledger.query.apikey.ApiKeyView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verdict as clients see it. */
record VerificationResource(
        boolean valid,
        @Schema(
                        allowableValues = {
                            "valid",
                            "malformed",
                            "unknown",
                            "wrong-environment",
                            "deleted",
                            "revoked"
                        })
                String code,
        @Schema(example = "42") String position,
        @Schema(types = {"object", "null"}) @Nullable VerifiedKey apiKey) {

    /** What a gateway needs to know of a key. */
    record VerifiedKey(
            String id,
            String organizationId,
            String name,
            @Schema(allowableValues = {"preview", "production"}) String environment,
            long version) {

        static VerifiedKey of(ApiKeyView view) {
            return new VerifiedKey(
                    view.id().value(),
                    view.organizationId().value(),
                    view.name(),
                    view.environment().value(),
                    view.version());
        }
    }

    /**
     * @param showInvalid whether the caller may see whose key it is that is not valid
     */
    static VerificationResource of(Verdict verdict, boolean showInvalid) {
        boolean shown = verdict.isValid() || showInvalid;
        return new VerificationResource(
                verdict.isValid(),
                verdict.code().value(),
                Long.toString(verdict.position()),
                shown ? verdict.key().map(VerifiedKey::of).orElse(null) : null);
    }
}
