package io.keyledger.command.apikey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody revoked or reactivated a key: at most 500 characters, or nothing. */
public record Reason(Optional<String> value) {

    private static final int LONGEST = 500;

    public static final Reason NONE = new Reason(Optional.empty());

    /**
     * Null and blank text are no reason.
     *
     * @throws io.keyledger.vocabulary.InvalidValueException if it is too long, has control
     *     characters other than line breaks and tabs, or contains a secret
     */
    public static Reason of(@Nullable String text) {
        return new Reason(OptionalText.of(text, LONGEST));
    }
}
