package io.keyledger.command.apikey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an API key is for: at most 500 characters, or nothing. */
public record Description(Optional<String> value) {

    private static final int LONGEST = 500;

    public static final Description NONE = new Description(Optional.empty());

    /**
     * Null and blank text are no description.
     *
     * @throws io.keyledger.vocabulary.InvalidValueException if it is too long, has control
     *     characters other than line breaks and tabs, or contains a secret
     */
    public static Description of(@Nullable String text) {
        return new Description(OptionalText.of(text, LONGEST));
    }
}
