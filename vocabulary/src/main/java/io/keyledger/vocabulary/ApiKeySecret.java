package io.keyledger.vocabulary;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clear text of an API key: {@code <prefix>_<env>_<random><checksum>}, where env is {@code
 * preview} or {@code prod}, random is 32 characters of base62 and checksum is the CRC-32 of
 * everything before it, as 6 digits of base62.
 *
 * <p>It leaves the process once, in the answer to its creation, by {@link #reveal()}. Nothing else
 * shows it: it prints as {@code ApiKeySecret[redacted]}, has no property that a mapper would find,
 * and cannot be serialized.
 */
public final class ApiKeySecret {

    private static final int MIN_LENGTH =
            KeyPrefix.MIN_LENGTH + "_prod_".length() + SecretTail.LENGTH;
    private static final int MAX_LENGTH =
            KeyPrefix.MAX_LENGTH + "_preview_".length() + SecretTail.LENGTH;
    private static final int HINT_LENGTH = 4;

    /** Transient, so that mappers which look at fields pass it by. */
    private final transient String text;

    private ApiKeySecret(String text) {
        this.text = text;
    }

    public static ApiKeySecret generate(
            KeyPrefix prefix, Environment environment, SecureRandom random) {
        StringBuilder secret = new StringBuilder(MAX_LENGTH);
        secret.append(prefix.value()).append('_').append(environment.secretTag()).append('_');
        SecretTail.append(secret, random);
        return new ApiKeySecret(secret.toString());
    }

    /**
     * The secret, if the text is one: right shape, any prefix of the right shape, right checksum.
     * Fast enough to be asked before any store, and in bounded time whatever the text.
     */
    public static Optional<ApiKeySecret> parse(@Nullable String text) {
        if (text == null || text.length() < MIN_LENGTH || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int underscore = text.indexOf('_');
        int tail = endOfTag(text, underscore);
        boolean wellFormed =
                tail >= 0
                        && text.length() == tail + SecretTail.LENGTH
                        && KeyPrefix.isPrefix(text, 0, underscore)
                        && SecretTail.isAt(text, tail)
                        && SecretTail.completes(text, 0, tail);
        return wellFormed ? Optional.of(new ApiKeySecret(text)) : Optional.empty();
    }

    /** Where {@code _prod_} or {@code _preview_} that begins at the index ends, or -1. */
    static int endOfTag(String text, int underscore) {
        if (text.startsWith("_prod_", underscore)) {
            return underscore + "_prod_".length();
        }
        if (text.startsWith("_preview_", underscore)) {
            return underscore + "_preview_".length();
        }
        return -1;
    }

    /** What may be stored of it. */
    public SecretDigest digest() {
        return SecretDigest.of(text);
    }

    /**
     * Enough for people to recognise it, and for nobody to use it: {@code kl_prod_…x9Kd}. The four
     * characters end the checksum, so they tell 24 bits about the 190 random ones.
     */
    public String hint() {
        return text.substring(0, text.length() - SecretTail.LENGTH)
                + "…"
                + text.substring(text.length() - HINT_LENGTH);
    }

    /** The clear text. Only the answer to a creation calls this. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "ApiKeySecret[redacted]";
    }
}
