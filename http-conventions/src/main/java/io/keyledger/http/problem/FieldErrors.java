package io.keyledger.http.problem;

import io.keyledger.vocabulary.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects what is wrong with several fields, so that a client learns of all of it at once.
 *
 * <pre>{@code
 * var fields = new FieldErrors();
 * var name = fields.read("/name", () -> ApiKeyName.of(body.name()));
 * var environment = fields.read("/environment", () -> Environment.of(body.environment()));
 * fields.throwIfAny();
 * }</pre>
 */
public final class FieldErrors {

    /** More than these help nobody. */
    private static final int MAX_ERRORS = 20;

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * What the parser returns. If it throws {@link InvalidValueException}, the error is kept and
     * null is returned: a value may be used only after {@link #throwIfAny()}, which is why its type
     * does not say so.
     *
     * @param pointer the field's JSON pointer, or the query parameter's name
     */
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    public <T> T read(String pointer, Supplier<T> parser) {
        try {
            return parser.get();
        } catch (InvalidValueException e) {
            add(pointer, String.valueOf(e.getMessage()));
            return null;
        }
    }

    public void add(String pointer, String detail) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(new FieldError(pointer, detail));
        }
    }

    /**
     * @throws ProblemException {@link ErrorCode#INVALID_REQUEST} with every error collected
     */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw toProblem();
        }
    }

    ProblemException toProblem() {
        return ProblemException.invalidFields(errors);
    }
}
