package io.keyledger.access.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** The sample has a ledger in memory, so Axon need not be wired. */
final class WithoutAxon implements AutoConfigurationImportFilter {

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            matches[i] = !String.valueOf(classes[i]).startsWith("org.axonframework.");
        }
        return matches;
    }
}
