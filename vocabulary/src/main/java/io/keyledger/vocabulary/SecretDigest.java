package io.keyledger.vocabulary;

import io.keyledger.vocabulary.hashing.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a secret: all that is stored of it.
 *
 * <p>Four longs, the most significant first, are cheaper as a key of a map than an array or a text
 * of 64 characters. A secret has 190 random bits, so its digest needs neither salt nor a slow hash.
 */
public record SecretDigest(long first, long second, long third, long fourth) {

    private static final int BYTES = 32;

    /** The digest of the secret's characters in UTF-8. */
    public static SecretDigest of(String secret) {
        return ofBytes(Sha256.of(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * @param hex 64 hexadecimal digits
     * @throws InvalidValueException if it is missing or anything else
     */
    public static SecretDigest ofHex(@Nullable String hex) {
        if (hex == null) {
            throw InvalidValueException.missing();
        }
        if (hex.length() != 2 * BYTES || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw new InvalidValueException("must be 64 hexadecimal digits");
        }
        return ofBytes(HexFormat.of().parseHex(hex));
    }

    private static SecretDigest ofBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new SecretDigest(
                buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /** 64 hexadecimal digits in lower case. */
    public String hex() {
        HexFormat format = HexFormat.of();
        return format.toHexDigits(first)
                + format.toHexDigits(second)
                + format.toHexDigits(third)
                + format.toHexDigits(fourth);
    }

    /** Takes the same time wherever two digests differ. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SecretDigest that
                && ((first ^ that.first)
                                | (second ^ that.second)
                                | (third ^ that.third)
                                | (fourth ^ that.fourth))
                        == 0;
    }

    /** Any bits of a SHA-256 are as good as all of them. */
    @Override
    public int hashCode() {
        return (int) first;
    }

    /** The first 8 digits: enough to tell digests apart in a log. */
    @Override
    public String toString() {
        return "SecretDigest[" + HexFormat.of().toHexDigits(first).substring(0, 8) + "…]";
    }
}
