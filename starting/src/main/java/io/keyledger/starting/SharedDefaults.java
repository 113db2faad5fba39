package io.keyledger.starting;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Settings that all applications begin with, in {@code defaults.properties} beside this class.
 * Everything else has precedence. They are here and not in an {@code application.properties}, of
 * which the class path may have one only, since {@code standalone} is put together from the others.
 */
final class SharedDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(defaults());
    }

    private static ResourcePropertySource defaults() {
        try {
            return new ResourcePropertySource(
                    "shared-defaults",
                    new ClassPathResource("defaults.properties", SharedDefaults.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
