package io.keyledger.vocabulary;

import org.jspecify.annotations.Nullable;

/** Whether an access token admits its caller. */
public enum AccessTokenStatus {
    ACTIVE("active"),

    /** Its time is over. */
    EXPIRED("expired"),

    /** For ever, whether its time was over or not. */
    REVOKED("revoked");

    private final String value;

    AccessTokenStatus(String value) {
        this.value = value;
    }

    /** The word in requests and answers. */
    public String value() {
        return value;
    }

    /**
     * @param text {@code active}, {@code expired} or {@code revoked}, exactly
     * @throws InvalidValueException if it is missing or anything else
     */
    public static AccessTokenStatus of(@Nullable String text) {
        if (text == null) {
            throw InvalidValueException.missing();
        }
        for (AccessTokenStatus status : values()) {
            if (status.value.equals(text)) {
                return status;
            }
        }
        throw new InvalidValueException("must be active, expired or revoked");
    }
}
