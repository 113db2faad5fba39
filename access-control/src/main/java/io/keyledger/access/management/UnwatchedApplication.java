package io.keyledger.access.management;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out the Actuator and all that it measures with, unless a port is named where somebody
 * could look: every start would pay for them, and every request, verifications above all (ADR
 * 0029).
 */
final class UnwatchedApplication implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final Pattern WATCHING =
            Pattern.compile(
                    "org\\.springframework\\.boot\\..*\\b(actuate|health|metrics|observation)\\b.*");

    private boolean watched = true;

    @Override
    public void setEnvironment(Environment environment) {
        watched = ManagementPort.isNamed(environment);
    }

    @Override
    public boolean[] match(
            @Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[autoConfigurations.length];
        for (int i = 0; i < matches.length; i++) {
            matches[i] = watched || !isForWatching(autoConfigurations[i]);
        }
        return matches;
    }

    /**
     * @param autoConfiguration null if another filter has left it out
     */
    private static boolean isForWatching(@Nullable String autoConfiguration) {
        return autoConfiguration != null && WATCHING.matcher(autoConfiguration).matches();
    }
}
