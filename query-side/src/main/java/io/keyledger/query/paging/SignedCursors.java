package io.keyledger.query.paging;

import io.keyledger.vocabulary.InvalidValueException;
import io.keyledger.vocabulary.hashing.HmacSha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Turns places in lists into text for clients, and back.
 *
 * <p>The text is URL-safe base64 of 16 bytes of an HMAC-SHA-256 and the place itself. The HMAC is
 * over the list's description and the place, so only an unaltered cursor of the same list is taken.
 */
public final class SignedCursors {

    public static final int KEY_BYTES = 32;

    private static final int MAC_BYTES = 16;
    private static final int MAX_LENGTH = 4096;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final HmacSha256 hmac;

    /**
     * @param key {@value #KEY_BYTES} bytes, the same in every process that serves the list
     */
    public SignedCursors(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        this.hmac = new HmacSha256(key);
    }

    /**
     * @param list tells the list from every other, and where the telling ends: no description may
     *     be the beginning of another
     */
    public String encode(byte[] list, String place) {
        byte[] bytes = place.getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(
                ByteBuffer.allocate(MAC_BYTES + bytes.length)
                        .put(mac(list, bytes))
                        .put(bytes)
                        .array());
    }

    /**
     * The place that a text stands for.
     *
     * @throws InvalidValueException if the text is no cursor, or one of another list
     */
    public String decode(byte[] list, String cursor) {
        byte[] bytes = base64(cursor).filter(b -> b.length > MAC_BYTES).orElseThrow(this::refused);
        byte[] place = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
        if (!MessageDigest.isEqual(mac(list, place), Arrays.copyOf(bytes, MAC_BYTES))) {
            throw refused();
        }
        return new String(place, StandardCharsets.UTF_8);
    }

    private InvalidValueException refused() {
        return new InvalidValueException("is no cursor of this list");
    }

    /** Java's decoder takes several spellings of the same bytes; only one is ours. */
    private static Optional<byte[]> base64(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return Optional.of(bytes).filter(b -> ENCODER.encodeToString(b).equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] list, byte[] place) {
        return Arrays.copyOf(hmac.of(list, place), MAC_BYTES);
    }
}
