package io.keyledger.vocabulary;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of an access token: {@code tok_} and 128 bits as 26 characters of Crockford's base32 in
 * lower case. Opaque, and not ordered by time.
 */
public record AccessTokenId(String value) {

    static final String TAG = "tok_";

    public AccessTokenId {
        if (!CrockfordId.isTagged(TAG, value)) {
            throw new InvalidValueException("must be tok_ and 26 characters");
        }
    }

    /**
     * @throws InvalidValueException if the text is missing or no such id
     */
    public static AccessTokenId of(@Nullable String text) {
        if (text == null) {
            throw InvalidValueException.missing();
        }
        return new AccessTokenId(text);
    }

    /**
     * The id that the text spells, or nothing: for callers to whom a wrong id is just not found.
     */
    public static Optional<AccessTokenId> parse(@Nullable String text) {
        return text != null && CrockfordId.isTagged(TAG, text)
                ? Optional.of(new AccessTokenId(text))
                : Optional.empty();
    }

    public static AccessTokenId random(SecureRandom random) {
        return new AccessTokenId(TAG + CrockfordId.random(random));
    }

    /**
     * @param bits 16 bytes, the most significant first
     */
    public static AccessTokenId ofBits(byte[] bits) {
        return new AccessTokenId(TAG + CrockfordId.encode(bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
