package io.keyledger.access.oidc;

import io.keyledger.access.Role;
import io.keyledger.http.outgoing.SafeUrl;
import io.keyledger.vocabulary.InvalidValueException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose JWTs are accepted, and what their claims mean. Off unless an issuer is named.
 *
 * <p>A claim inside others is named by its path: {@code realm_access.roles}.
 *
 * @param issuerUri {@code keyledger.oidc.issuer-uri}: the issuer, exactly as it stands in its
 *     tokens; https, or http on the loopback interface
 * @param audience {@code keyledger.oidc.audience}: who must be among a token's audience, so that
 *     tokens for other services are refused; required with an issuer
 * @param organizationClaim {@code keyledger.oidc.organization-claim}: holds the id of the
 *     organization that the caller is bound to
 * @param rolesClaim {@code keyledger.oidc.roles-claim}: holds names of roles, as an array or
 *     separated by blanks
 * @param nameClaims {@code keyledger.oidc.name-claims}: the first that is fit to be shown is the
 *     actor's name; without any it is the subject
 * @param roleMapping {@code keyledger.oidc.role-mapping.<name in the token>}: the role that a name
 *     means; other names mean the role of that name. Only so is anybody an operator
 * @param clockSkew {@code keyledger.oidc.clock-skew}: how far the issuer's clock may be off
 * @param timeout {@code keyledger.oidc.timeout}: for each request to the issuer, to connect and to
 *     answer
 */
@ConfigurationProperties("keyledger.oidc")
record OidcProperties(
        @DefaultValue("") String issuerUri,
        @DefaultValue("") String audience,
        @DefaultValue("organization") String organizationClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue({"name", "preferred_username"}) List<String> nameClaims,
        @DefaultValue Map<String, String> roleMapping,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("2s") Duration timeout) {

    private static final Duration MOST_SKEW = Duration.ofMinutes(5);
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(30);

    /**
     * @throws IllegalArgumentException if tokens would be accepted that should not be
     */
    OidcProperties {
        require(
                issuerUri.isBlank() == audience.isBlank(),
                "keyledger.oidc.issuer-uri and keyledger.oidc.audience are needed, or neither");
        if (!issuerUri.isBlank()) {
            require(
                    SafeUrl.isSafe(issuerUri),
                    "keyledger.oidc.issuer-uri must be an https URL, or http on the loopback"
                            + " interface");
        }
        require(
                isFrom(Duration.ZERO, clockSkew, MOST_SKEW),
                "keyledger.oidc.clock-skew must be from 0s to 5m");
        require(
                isFrom(Duration.ofMillis(1), timeout, LONGEST_TIMEOUT),
                "keyledger.oidc.timeout must be from 1ms to 30s");
        roleMapping = Map.copyOf(roleMapping);
        roleMapping.values().forEach(OidcProperties::requireRole);
    }

    private static void requireRole(String name) {
        try {
            Role unused = Role.of(name);
        } catch (InvalidValueException e) {
            throw new IllegalArgumentException("keyledger.oidc.role-mapping " + e.getMessage(), e);
        }
    }

    private static boolean isFrom(Duration least, Duration value, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    boolean isOn() {
        return !issuerUri.isBlank();
    }

    /** OpenID Connect Discovery 1.0, section 4. */
    URI discoveryDocument() {
        String withoutSlash =
                issuerUri.endsWith("/")
                        ? issuerUri.substring(0, issuerUri.length() - 1)
                        : issuerUri;
        return URI.create(withoutSlash + "/.well-known/openid-configuration");
    }
}
