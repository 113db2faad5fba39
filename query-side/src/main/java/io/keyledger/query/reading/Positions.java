package io.keyledger.query.reading;

import io.keyledger.vocabulary.InvalidValueException;
import java.util.regex.Pattern;

/** Positions of the ledger, as clients write them: digits, and no sign. */
public final class Positions {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private Positions() {}

    /**
     * @throws InvalidValueException if the text is none
     */
    public static long parse(String text) {
        if (!POSITION.matcher(text).matches()) {
            throw new InvalidValueException("must be a position");
        }
        return Long.parseLong(text);
    }
}
