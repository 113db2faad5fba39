package io.keyledger.query.listing;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.query.apikey.PresentedKey;
import io.keyledger.vocabulary.ApiKeySecret;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a lookup, before anything in it was checked. */
@Schema(example = "{\"key\": \"kl_prod_shown-when-it-was-created\"}")
record LookUpBody(
        @Schema(implementation = String.class, requiredMode = RequiredMode.REQUIRED)
                @Nullable PresentedKey key) {

    Optional<ApiKeySecret> secret() {
        FieldErrors fields = new FieldErrors();
        PresentedKey presented = fields.read("/key", () -> PresentedKey.required(key));
        fields.throwIfAny();
        return presented.secret();
    }
}
