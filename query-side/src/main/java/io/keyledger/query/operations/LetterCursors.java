package io.keyledger.query.operations;

import io.keyledger.vocabulary.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns places among a projection's dead letters into text for clients, and back; only an unaltered
 * text of the same projection is taken.
 */
final class LetterCursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 16;

    private final SecretKeySpec key;

    /**
     * @param key the same in every process
     */
    LetterCursors(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String encode(String projection, LetterPlace place) {
        String text = place.version() + "/" + place.aggregateId();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(mac(projection, bytes), MAC_BYTES + bytes.length);
        System.arraycopy(bytes, 0, all, MAC_BYTES, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * @throws InvalidValueException if the text is no cursor, or one of another list
     */
    LetterPlace decode(String projection, String cursor) {
        byte[] all = bytesOf(cursor);
        byte[] bytes = Arrays.copyOfRange(all, Math.min(MAC_BYTES, all.length), all.length);
        if (!encodedIs(cursor, all)
                || !MessageDigest.isEqual(mac(projection, bytes), Arrays.copyOf(all, MAC_BYTES))) {
            throw refused();
        }
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("/", 2);
        return new LetterPlace(parts[1], Long.parseLong(parts[0]));
    }

    private static byte[] bytesOf(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    /** Java's decoder takes several spellings of the same bytes; only one is ours. */
    private static boolean encodedIs(String cursor, byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor);
    }

    private static InvalidValueException refused() {
        return new InvalidValueException("is no cursor of this list");
    }

    private byte[] mac(String projection, byte[] place) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((projection + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(place), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
