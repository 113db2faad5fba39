package io.keyledger.vocabulary;

import org.jspecify.annotations.Nullable;

/** What kind of caller caused an event. */
public enum ActorType {
    ACCESS_TOKEN("access-token"),
    OIDC("oidc"),
    SYSTEM("system");

    private final String value;

    ActorType(String value) {
        this.value = value;
    }

    /** The word in answers and events. */
    public String value() {
        return value;
    }

    /**
     * @param text {@code access-token}, {@code oidc} or {@code system}, exactly
     * @throws InvalidValueException if it is missing or anything else
     */
    public static ActorType of(@Nullable String text) {
        if (text == null) {
            throw InvalidValueException.missing();
        }
        for (ActorType type : values()) {
            if (type.value.equals(text)) {
                return type;
            }
        }
        throw new InvalidValueException("must be access-token, oidc or system");
    }
}
