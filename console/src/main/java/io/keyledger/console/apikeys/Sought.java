package io.keyledger.console.apikeys;

import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.SecretScanner;
import java.util.regex.Pattern;

/** What somebody typed or pasted into the search box. */
enum Sought {
    /** A part of a name or description, an id or a hint. */
    TEXT,
    /** The secret of an API key. */
    SECRET,
    /** Something that was one before it was cut, mistyped or pasted together with other text. */
    DAMAGED_SECRET,
    /** A credential for Keyledger itself. */
    ACCESS_TOKEN;

    /** Longer than any hint or name that only looks like it. */
    private static final Pattern BEGINNING_OF_SECRET =
            Pattern.compile("[a-z][a-z0-9]{1,9}_(preview|prod)_[0-9A-Za-z]{12,}");

    private static final Pattern BEGINNING_OF_TOKEN = Pattern.compile("klt_[0-9A-Za-z]{12,}");

    static Sought of(String text) {
        if (ApiKeySecret.parse(text).isPresent()) {
            return SECRET;
        }
        if (BEGINNING_OF_TOKEN.matcher(text).find()) {
            return ACCESS_TOKEN;
        }
        boolean damaged =
                SecretScanner.containsSecret(text) || BEGINNING_OF_SECRET.matcher(text).find();
        return damaged ? DAMAGED_SECRET : TEXT;
    }
}
