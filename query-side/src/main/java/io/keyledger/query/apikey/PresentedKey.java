package io.keyledger.query.apikey;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.InvalidValueException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client presents as the secret of an API key. It is parsed while the body is read, and
 * never kept as text.
 */
public final class PresentedKey {

    private final Optional<ApiKeySecret> secret;

    private PresentedKey(Optional<ApiKeySecret> secret) {
        this.secret = secret;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PresentedKey of(String text) {
        return new PresentedKey(ApiKeySecret.parse(text));
    }

    /**
     * A field that must be there.
     *
     * @throws InvalidValueException if it is not
     */
    public static PresentedKey required(@Nullable PresentedKey key) {
        if (key == null) {
            throw InvalidValueException.missing();
        }
        return key;
    }

    /** Empty when it does not have the shape or checksum of a secret. */
    public Optional<ApiKeySecret> secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "PresentedKey[redacted]";
    }
}
