package io.keyledger.command.changing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.keyledger.command.apikey.ApiKeyName;
import io.keyledger.command.apikey.Description;
import io.keyledger.command.apikey.DetailsChange;
import io.keyledger.http.problem.FieldErrors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a change, in the manner of a JSON merge patch (RFC 7396): what is left out stays,
 * null clears.
 */
@Schema(example = "{\"description\": \"for the CI\"}")
final class ChangedDetailsBody {

    private @Nullable String name;
    private boolean nameGiven;
    private @Nullable String description;
    private boolean descriptionGiven;

    @JsonProperty
    @Schema(types = "string", minLength = 1, maxLength = 100)
    void setName(@Nullable String name) {
        this.name = name;
        this.nameGiven = true;
    }

    @JsonProperty
    @Schema(
            types = {"string", "null"},
            maxLength = 500,
            description = "null clears it")
    void setDescription(@Nullable String description) {
        this.description = description;
        this.descriptionGiven = true;
    }

    DetailsChange change() {
        FieldErrors fields = new FieldErrors();
        ApiKeyName newName = nameGiven ? fields.read("/name", () -> ApiKeyName.of(name)) : null;
        Description newDescription =
                descriptionGiven
                        ? fields.read("/description", () -> Description.of(description))
                        : null;
        fields.throwIfAny();
        return new DetailsChange(Optional.ofNullable(newName), Optional.ofNullable(newDescription));
    }
}
