package io.keyledger.query.integrity;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.vocabulary.InvalidValueException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of events, and positions, as they stand in a query string. */
final class LedgerSize {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private LedgerSize() {}

    /**
     * @param parameter the query parameter that the text is from, for the error
     */
    static Long read(FieldErrors fields, String parameter, @Nullable String text) {
        return fields.read(parameter, () -> parse(text));
    }

    private static long parse(@Nullable String text) {
        if (text == null) {
            throw InvalidValueException.missing();
        }
        if (!NUMBER.matcher(text).matches() || Long.parseLong(text) == 0) {
            throw new InvalidValueException("must be a number from 1");
        }
        return Long.parseLong(text);
    }
}
