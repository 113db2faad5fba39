package io.keyledger.vocabulary;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of an API key: {@code key_} and 128 bits as 26 characters of Crockford's base32 in lower
 * case. Opaque, and not ordered by time.
 */
public record ApiKeyId(String value) {

    static final String TAG = "key_";

    public ApiKeyId {
        if (!CrockfordId.isTagged(TAG, value)) {
            throw new InvalidValueException("must be key_ and 26 characters");
        }
    }

    /**
     * @throws InvalidValueException if the text is missing or no such id
     */
    public static ApiKeyId of(@Nullable String text) {
        if (text == null) {
            throw InvalidValueException.missing();
        }
        return new ApiKeyId(text);
    }

    /**
     * The id that the text spells, or nothing: for callers to whom a wrong id is just not found.
     */
    public static Optional<ApiKeyId> parse(@Nullable String text) {
        return text != null && CrockfordId.isTagged(TAG, text)
                ? Optional.of(new ApiKeyId(text))
                : Optional.empty();
    }

    public static ApiKeyId random(SecureRandom random) {
        return new ApiKeyId(TAG + CrockfordId.random(random));
    }

    /**
     * @param bits 16 bytes, the most significant first
     */
    public static ApiKeyId ofBits(byte[] bits) {
        return new ApiKeyId(TAG + CrockfordId.encode(bits));
    }

    @Override
    public String toString() {
        return value;
    }
}
