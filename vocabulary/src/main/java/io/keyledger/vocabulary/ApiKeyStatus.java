package io.keyledger.vocabulary;

import org.jspecify.annotations.Nullable;

/** Whether an API key can be used. */
public enum ApiKeyStatus {
    ACTIVE("active"),

    /** For a while: it can be reactivated. */
    REVOKED("revoked"),

    /** For ever. */
    DELETED("deleted");

    private final String value;

    ApiKeyStatus(String value) {
        this.value = value;
    }

    /** The word in requests, answers and documents. */
    public String value() {
        return value;
    }

    /**
     * @param text {@code active}, {@code revoked} or {@code deleted}, exactly
     * @throws InvalidValueException if it is missing or anything else
     */
    public static ApiKeyStatus of(@Nullable String text) {
        if (text == null) {
            throw InvalidValueException.missing();
        }
        for (ApiKeyStatus status : values()) {
            if (status.value.equals(text)) {
                return status;
            }
        }
        throw new InvalidValueException("must be active, revoked or deleted");
    }
}
