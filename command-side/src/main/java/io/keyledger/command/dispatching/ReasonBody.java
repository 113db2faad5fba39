package io.keyledger.command.dispatching;

import io.keyledger.command.apikey.Reason;
import io.keyledger.http.problem.FieldErrors;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The optional body of a revocation or reactivation. */
@Schema(example = "{\"reason\": \"leaked\"}")
public record ReasonBody(
        @Schema(
                        types = {"string", "null"},
                        maxLength = 500)
                @Nullable String reason) {

    /** The reason in a body that may be missing. */
    public static Reason reasonIn(@Nullable ReasonBody body) {
        if (body == null) {
            return Reason.NONE;
        }
        FieldErrors fields = new FieldErrors();
        Reason reason = fields.read("/reason", () -> Reason.of(body.reason()));
        fields.throwIfAny();
        return reason;
    }

    /** Spring logs bodies at DEBUG, and a client may have put a secret into this one. */
    @Override
    public String toString() {
        return "ReasonBody[unchecked]";
    }
}
