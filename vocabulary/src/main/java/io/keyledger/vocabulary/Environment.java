package io.keyledger.vocabulary;

import org.jspecify.annotations.Nullable;

/** Where an API key is valid: fixed when it is created, and nowhere else. */
public enum Environment {
    PREVIEW("preview", "preview"),
    PRODUCTION("production", "prod");

    private final String value;
    private final String secretTag;

    Environment(String value, String secretTag) {
        this.value = value;
        this.secretTag = secretTag;
    }

    /** The word in requests, answers and events. */
    public String value() {
        return value;
    }

    /** The shorter word inside secrets. */
    public String secretTag() {
        return secretTag;
    }

    /**
     * @param text {@code preview} or {@code production}, exactly
     * @throws InvalidValueException if it is missing or anything else
     */
    public static Environment of(@Nullable String text) {
        if (text == null) {
            throw InvalidValueException.missing();
        }
        for (Environment environment : values()) {
            if (environment.value.equals(text)) {
                return environment;
            }
        }
        throw new InvalidValueException("must be preview or production");
    }
}
