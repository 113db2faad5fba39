package io.keyledger.query.listing;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.query.apikey.PresentedKey;
import io.keyledger.vocabulary.ApiKeySecret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a lookup, before anything in it was checked. */
record LookUpBody(@Nullable PresentedKey key) {

    Optional<ApiKeySecret> secret() {
        FieldErrors fields = new FieldErrors();
        PresentedKey presented = fields.read("/key", () -> PresentedKey.required(key));
        fields.throwIfAny();
        return presented.secret();
    }
}
