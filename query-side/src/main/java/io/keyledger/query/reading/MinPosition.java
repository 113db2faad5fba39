package io.keyledger.query.reading;

import io.keyledger.http.headers.Headers;
import io.keyledger.vocabulary.InvalidValueException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;

/** The position that a caller insists on, by {@code Keyledger-Min-Position}. */
public record MinPosition(OptionalLong value) {

    /**
     * @throws InvalidValueException if the header is there and no position
     */
    public static MinPosition of(HttpServletRequest request) {
        String header = request.getHeader(Headers.MIN_POSITION);
        if (header == null) {
            return new MinPosition(OptionalLong.empty());
        }
        try {
            return new MinPosition(OptionalLong.of(Positions.parse(header)));
        } catch (InvalidValueException e) {
            throw new InvalidValueException(Headers.MIN_POSITION + " " + e.getMessage());
        }
    }
}
