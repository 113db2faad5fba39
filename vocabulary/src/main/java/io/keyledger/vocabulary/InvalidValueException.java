package io.keyledger.vocabulary;

/**
 * Thrown when a value breaks the rule of its type.
 *
 * <p>The message is shown to clients: it states the rule, for instance {@code must be preview or
 * production}, and never repeats what was given, which might be a secret.
 */
public class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidValueException(String publicMessage) {
        super(publicMessage);
    }

    /** For a value that must be there and is not. */
    public static InvalidValueException missing() {
        return new InvalidValueException("is required");
    }
}
