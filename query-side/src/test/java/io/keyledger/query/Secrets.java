package io.keyledger.query;

import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.KeyPrefix;
import java.security.SecureRandom;

/** Secrets of API keys. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static ApiKeySecret fresh() {
        return fresh(Environment.PRODUCTION);
    }

    public static ApiKeySecret fresh(Environment environment) {
        return ApiKeySecret.generate(KeyPrefix.of("kl"), environment, RANDOM);
    }
}
