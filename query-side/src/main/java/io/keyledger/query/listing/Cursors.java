package io.keyledger.query.listing;

import io.keyledger.query.paging.SignedCursors;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Turns places in a list of API keys into text for clients, and back. */
final class Cursors {

    static final int KEY_BYTES = SignedCursors.KEY_BYTES;

    private final SignedCursors places;

    /**
     * @param key {@value #KEY_BYTES} bytes, the same in every process that serves the list
     */
    Cursors(byte[] key) {
        this.places = new SignedCursors(key);
    }

    /** The text for a place in the list that the filter describes. */
    String encode(ListingFilter filter, PagePosition position) {
        return places.encode(bytesOf(filter), position.sortKey());
    }

    /**
     * The place that a text stands for.
     *
     * @throws InvalidValueException if the text is no cursor, or one of another list
     */
    PagePosition decode(ListingFilter filter, String cursor) {
        return new PagePosition(places.decode(bytesOf(filter), cursor));
    }

    /** Every part with its length, so that two filters never give the same bytes. */
    private static byte[] bytesOf(ListingFilter filter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(filter.organizationId().value());
            out.writeUTF(filter.environment().map(Environment::value).orElse(""));
            out.writeBoolean(filter.statuses().contains(ApiKeyStatus.ACTIVE));
            out.writeBoolean(filter.statuses().contains(ApiKeyStatus.REVOKED));
            out.writeUTF(filter.search().orElse(""));
            out.writeUTF(filter.sort().value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
