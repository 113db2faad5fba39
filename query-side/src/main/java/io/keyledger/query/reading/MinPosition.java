package io.keyledger.query.reading;

import io.keyledger.http.headers.Headers;
import io.keyledger.vocabulary.InvalidValueException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The position that a caller insists on, by {@code Keyledger-Min-Position}. */
public record MinPosition(OptionalLong value) {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    /**
     * @throws InvalidValueException if the header is there and no position
     */
    public static MinPosition of(HttpServletRequest request) {
        String header = request.getHeader(Headers.MIN_POSITION);
        if (header == null) {
            return new MinPosition(OptionalLong.empty());
        }
        if (!POSITION.matcher(header).matches()) {
            throw new InvalidValueException(Headers.MIN_POSITION + " must be a position");
        }
        return new MinPosition(OptionalLong.of(Long.parseLong(header)));
    }
}
