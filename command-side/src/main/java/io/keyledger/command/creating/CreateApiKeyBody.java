package io.keyledger.command.creating;

import io.keyledger.command.apikey.ApiKeyDetails;
import io.keyledger.command.apikey.ApiKeyName;
import io.keyledger.command.apikey.Description;
import io.keyledger.http.problem.FieldErrors;
import io.keyledger.vocabulary.Environment;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** The body of a creation, before anything in it was checked. */
@Schema(example = "{\"name\": \"CI deploy\", \"environment\": \"production\"}")
record CreateApiKeyBody(
        @Schema(
                        requiredMode = RequiredMode.REQUIRED,
                        minLength = 1,
                        maxLength = 100,
                        description = "After trimming; no control characters; need not be unique")
                @Nullable String name,
        @Schema(
                        types = {"string", "null"},
                        maxLength = 500)
                @Nullable String description,
        @Schema(
                        requiredMode = RequiredMode.REQUIRED,
                        allowableValues = {"preview", "production"})
                @Nullable String environment) {

    ApiKeyDetails details() {
        FieldErrors fields = new FieldErrors();
        ApiKeyName validName = fields.read("/name", () -> ApiKeyName.of(name));
        Description validDescription =
                fields.read("/description", () -> Description.of(description));
        Environment validEnvironment =
                fields.read("/environment", () -> Environment.of(environment));
        fields.throwIfAny();
        return new ApiKeyDetails(validName, validDescription, validEnvironment);
    }

    /** Spring logs bodies at DEBUG, and a client may have put a secret anywhere. */
    @Override
    public String toString() {
        return "CreateApiKeyBody[unchecked]";
    }
}
