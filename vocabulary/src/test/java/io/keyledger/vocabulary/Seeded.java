package io.keyledger.vocabulary;

import java.security.SecureRandom;
import java.util.Random;

/** A source of random bytes that says the same in every run, so that a failure can be repeated. */
final class Seeded extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final transient Random random;
    private int calls;

    Seeded(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        calls++;
        random.nextBytes(bytes);
    }

    int calls() {
        return calls;
    }
}
