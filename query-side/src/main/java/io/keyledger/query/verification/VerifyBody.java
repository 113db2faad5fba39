package io.keyledger.query.verification;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.query.apikey.PresentedKey;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.InvalidValueException;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** The body of a verification, before anything in it was checked. */
@Schema(
        example =
                "{\"key\": \"kl_prod_shown-when-it-was-created\","
                        + " \"environment\": \"production\"}")
record VerifyBody(
        @Schema(implementation = String.class, requiredMode = RequiredMode.REQUIRED)
                @Nullable PresentedKey key,
        @Schema(
                        requiredMode = RequiredMode.REQUIRED,
                        allowableValues = {"preview", "production"})
                @Nullable String environment,
        @Schema(
                        types = {"string", "null"},
                        allowableValues = "strong",
                        description = "strong: also ask the ledger for what other processes did")
                @Nullable String consistency) {

    private static final String STRONG = "strong";

    Presentation presentation() {
        FieldErrors fields = new FieldErrors();
        PresentedKey presented = fields.read("/key", () -> PresentedKey.required(key));
        Environment where = fields.read("/environment", () -> Environment.of(environment));
        Boolean strong = fields.read("/consistency", this::isStrong);
        fields.throwIfAny();
        return new Presentation(presented.secret(), where, strong);
    }

    private Boolean isStrong() {
        if (consistency == null) {
            return false;
        }
        if (!consistency.equals(STRONG)) {
            throw new InvalidValueException("must be strong, or left out");
        }
        return true;
    }

    /** Spring logs bodies at DEBUG, and a client may have put a secret anywhere. */
    @Override
    public String toString() {
        return "VerifyBody[unchecked]";
    }
}
