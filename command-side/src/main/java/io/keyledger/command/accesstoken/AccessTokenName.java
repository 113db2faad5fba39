package io.keyledger.command.accesstoken;

import io.keyledger.vocabulary.FreeText;
import org.jspecify.annotations.Nullable;

/** What people call an access token: one line of 1 to 100 characters. Names need not be unique. */
public record AccessTokenName(String value) {

    private static final int LONGEST = 100;

    /**
     * @throws io.keyledger.vocabulary.InvalidValueException if it is missing, blank, too long, has
     *     control characters or contains a secret
     */
    public static AccessTokenName of(@Nullable String text) {
        String trimmed = FreeText.singleLine(text, LONGEST);
        return new AccessTokenName(trimmed);
    }
}
