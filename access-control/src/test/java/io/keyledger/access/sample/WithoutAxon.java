package io.keyledger.access.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * The sample has a ledger in memory, so Axon need not be wired. Others find this filter on their
 * class path too, with the issuer of JWTs beside it, so it has to be asked for.
 */
final class WithoutAxon implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String WANTED = "sample.without-axon";

    private boolean wanted;

    @Override
    public void setEnvironment(Environment environment) {
        wanted = environment.getProperty(WANTED, Boolean.class, false);
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            matches[i] = !wanted || !String.valueOf(classes[i]).startsWith("org.axonframework.");
        }
        return matches;
    }
}
