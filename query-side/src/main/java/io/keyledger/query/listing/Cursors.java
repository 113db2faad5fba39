package io.keyledger.query.listing;

import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns places in a list into text for clients, and back.
 *
 * <p>The text is URL-safe base64 of 16 bytes of an HMAC-SHA-256 and the place itself. The HMAC is
 * over the list's filter and order and the place, so only an unaltered cursor of the same list is
 * taken. The limit is no part of it: pages may differ in size.
 */
public final class Cursors {

    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 16;
    private static final int MAX_LENGTH = 4096;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    /**
     * @param key {@value #KEY_BYTES} bytes, the same in every process that serves the list
     */
    public Cursors(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The text for a place in the list that the filter describes. */
    public String encode(ListingFilter filter, PagePosition position) {
        byte[] place = position.sortKey().getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(
                ByteBuffer.allocate(MAC_BYTES + place.length)
                        .put(mac(filter, place))
                        .put(place)
                        .array());
    }

    /**
     * The place that a text stands for.
     *
     * @throws InvalidValueException if the text is no cursor, or one of another list
     */
    public PagePosition decode(ListingFilter filter, String cursor) {
        byte[] bytes = base64(cursor).filter(b -> b.length > MAC_BYTES).orElseThrow(this::refused);
        byte[] place = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
        if (!MessageDigest.isEqual(mac(filter, place), Arrays.copyOf(bytes, MAC_BYTES))) {
            throw refused();
        }
        return new PagePosition(new String(place, StandardCharsets.UTF_8));
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

    private byte[] mac(ListingFilter filter, byte[] place) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(bytesOf(filter));
            return Arrays.copyOf(mac.doFinal(place), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
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
