package io.keyledger.command.creating;

import io.keyledger.command.apikey.ApiKeyDetails;
import io.keyledger.command.apikey.ApiKeyName;
import io.keyledger.command.apikey.Description;
import io.keyledger.http.problem.FieldErrors;
import io.keyledger.vocabulary.Environment;
import org.jspecify.annotations.Nullable;

/** The body of a creation, before anything in it was checked. */
record CreateApiKeyBody(
        @Nullable String name, @Nullable String description, @Nullable String environment) {

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
