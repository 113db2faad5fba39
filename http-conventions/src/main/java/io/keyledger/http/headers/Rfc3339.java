package io.keyledger.http.headers;

import io.keyledger.vocabulary.InvalidValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as clients write and read them (RFC 3339, section 5.6). */
public final class Rfc3339 {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter READ =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendValue(ChronoField.YEAR, 4)
                    .appendPattern("-MM-dd'T'HH:mm:ss")
                    .optionalStart()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                    .optionalEnd()
                    .appendOffset("+HH:MM", "Z")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private Rfc3339() {}

    /** In UTC with exactly three digits of milliseconds: {@code 2026-11-23T10:15:30.123Z}. */
    public static String format(Instant time) {
        return WRITTEN.format(time);
    }

    /**
     * @param text a date, a time with seconds and up to nine digits of them, and an offset
     * @throws InvalidValueException if it is missing or anything else
     */
    public static Instant parse(@Nullable String text) {
        if (text == null) {
            throw InvalidValueException.missing();
        }
        try {
            return READ.parse(text, Instant::from);
        } catch (DateTimeException e) {
            throw new InvalidValueException("must be a time such as 2026-11-23T10:15:30.123Z");
        }
    }
}
