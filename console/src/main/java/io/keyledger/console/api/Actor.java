package io.keyledger.console.api;

/**
 * Who did something.
 *
 * @param type {@code access-token}, {@code oidc} or {@code system}
 */
public record Actor(String type, String id, String name) {}
