package io.keyledger.console.api;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a creation.
 *
 * @param secret null if the creation was repeated, since it is shown once
 */
public record CreatedApiKey(
        String id, String name, String environment, String hint, @Nullable String secret) {

    public boolean isProduction() {
        return environment.equals("production");
    }

    @Override
    public String toString() {
        return "CreatedApiKey[" + id + "]";
    }
}
