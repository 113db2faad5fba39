package io.keyledger.vocabulary;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clear text of an access token: {@code klt_}, the 26 characters of its id, 32 random
 * characters of base62, and the CRC-32 of everything before as 6 digits of base62.
 *
 * <p>It names its own id, so that it is checked against the events of that one token. Like {@link
 * ApiKeySecret} it is shown by {@link #reveal()} only.
 */
public final class AccessTokenSecret {

    static final String TAG = "klt_";
    static final int TAIL = TAG.length() + CrockfordId.LENGTH;
    static final int LENGTH = TAIL + SecretTail.LENGTH;

    /** Transient, so that mappers which look at fields pass it by. */
    private final transient String text;

    private AccessTokenSecret(String text) {
        this.text = text;
    }

    public static AccessTokenSecret generate(AccessTokenId id, SecureRandom random) {
        StringBuilder secret = new StringBuilder(LENGTH);
        secret.append(TAG).append(id.value(), AccessTokenId.TAG.length(), id.value().length());
        SecretTail.append(secret, random);
        return new AccessTokenSecret(secret.toString());
    }

    /** The secret, if the text is one; in bounded time whatever the text. */
    public static Optional<AccessTokenSecret> parse(@Nullable String text) {
        return text != null && text.length() == LENGTH && isAt(text, 0)
                ? Optional.of(new AccessTokenSecret(text))
                : Optional.empty();
    }

    /** Whether one begins at the index. */
    static boolean isAt(String text, int start) {
        return text.startsWith(TAG, start)
                && CrockfordId.isAt(text, start + TAG.length())
                && SecretTail.isAt(text, start + TAIL)
                && SecretTail.completes(text, start, start + TAIL);
    }

    /**
     * Whether it is of the right shape, but somebody made it up: with characters that can be
     * guessed. Whoever takes a token from elsewhere should ask.
     */
    public boolean looksMadeUp() {
        return SecretTail.looksMadeUp(text, TAIL);
    }

    /** The token's id, which is no secret. */
    public AccessTokenId id() {
        return new AccessTokenId(AccessTokenId.TAG + text.substring(TAG.length(), TAIL));
    }

    /** What may be stored of it. */
    public SecretDigest digest() {
        return SecretDigest.of(text);
    }

    /** The clear text. Only the answer to its issue, and the administrator's file, call this. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "AccessTokenSecret[redacted]";
    }
}
