package io.keyledger.command;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps Axon's repositories from logging a warning with a stack trace whenever a key is not there
 * or cannot be loaded: anyone with a credential could fill the log with it. The exception is thrown
 * all the same, and answered. A {@code logging.level} of the application's own has precedence.
 */
final class QuietRepositories implements EnvironmentPostProcessor {

    private static final String LEVEL =
            "logging.level.org.axonframework.modelling.command.AbstractRepository";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("quiet-repositories", Map.of(LEVEL, "error")));
    }
}
