package io.keyledger.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Leaves all of them out: {@link AxonConfiguration} is in their place. Left in, they would also
 * look for message handlers in every bean at every start.
 */
final class AxonAutoConfigurations implements AutoConfigurationImportFilter {

    private static final String PACKAGE = "org.axonframework.springboot.autoconfig.";

    @Override
    public boolean[] match(
            @Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[autoConfigurations.length];
        for (int i = 0; i < matches.length; i++) {
            String name = autoConfigurations[i];
            matches[i] = name == null || !name.startsWith(PACKAGE);
        }
        return matches;
    }
}
