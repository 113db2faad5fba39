package io.keyledger.query.operations;

import io.keyledger.query.paging.SignedCursors;
import io.keyledger.query.projection.LetterPlace;
import io.keyledger.vocabulary.InvalidValueException;
import java.nio.charset.StandardCharsets;

/** Turns places among a projection's dead letters into text for clients, and back. */
final class LetterCursors {

    private final SignedCursors places;

    LetterCursors(SignedCursors places) {
        this.places = places;
    }

    String encode(String projection, LetterPlace place) {
        return places.encode(listOf(projection), place.version() + "/" + place.aggregateId());
    }

    /**
     * @throws InvalidValueException if the text is no cursor, or one of another list
     */
    LetterPlace decode(String projection, String cursor) {
        String[] parts = places.decode(listOf(projection), cursor).split("/", 2);
        return new LetterPlace(parts[1], Long.parseLong(parts[0]));
    }

    private static byte[] listOf(String projection) {
        return (projection + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
