package io.keyledger.console;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the console.
 *
 * @param apiBaseUrl {@code keyledger.console.api-base-url}: where the REST API is, without {@code
 *     /v1}; by default this application's own server, by the loopback interface
 * @param idleTimeout {@code keyledger.console.idle-timeout}: how long a person stays signed in
 *     without doing anything
 * @param sessionTimeout {@code keyledger.console.session-timeout}: how long a person stays signed
 *     in at most
 */
@ConfigurationProperties("keyledger.console")
public record ConsoleProperties(
        @Nullable URI apiBaseUrl,
        @DefaultValue("30m") Duration idleTimeout,
        @DefaultValue("12h") Duration sessionTimeout) {}
