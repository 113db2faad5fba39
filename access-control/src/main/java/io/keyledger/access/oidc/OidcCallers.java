package io.keyledger.access.oidc;

import io.keyledger.access.Caller;
import io.keyledger.access.Role;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import io.keyledger.vocabulary.FreeText;
import io.keyledger.vocabulary.InvalidValueException;
import io.keyledger.vocabulary.OrganizationId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.oauth2.jwt.Jwt;

/** Makes callers of JWTs that are genuine and in time. */
final class OidcCallers {

    /** OpenID Connect Core 1.0, section 2: {@code sub}. */
    private static final int LONGEST_SUBJECT = 255;

    private static final int LONGEST_NAME = 100;

    private final OidcProperties properties;

    OidcCallers(OidcProperties properties) {
        this.properties = properties;
    }

    /**
     * The caller whom the claims describe. Empty without a subject that can be kept for ever, and
     * without an organization, unless it is an operator, who is bound to none.
     */
    Optional<Caller> callerOf(Jwt jwt) {
        Map<String, Object> claims = jwt.getClaims();
        Set<Role> roles = roles(claims);
        boolean isOperator = roles.contains(Role.OPERATOR);
        Optional<OrganizationId> organization =
                isOperator ? Optional.empty() : organization(claims);
        if (organization.isEmpty() && !isOperator) {
            return Optional.empty();
        }
        return actor(claims).map(actor -> new Caller(actor, organization, roles));
    }

    /** A name that is no role grants nothing; and nobody is an operator by its name alone. */
    private Set<Role> roles(Map<String, Object> claims) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : new ClaimPath(properties.rolesClaim()).texts(claims)) {
            String mapped = properties.roleMapping().get(name);
            if (mapped != null) {
                roles.add(Role.of(mapped));
            } else {
                valid(name, Role::of).filter(role -> role != Role.OPERATOR).ifPresent(roles::add);
            }
        }
        return roles;
    }

    private Optional<OrganizationId> organization(Map<String, Object> claims) {
        return new ClaimPath(properties.organizationClaim())
                .text(claims)
                .flatMap(text -> valid(text, OrganizationId::of));
    }

    /** Names and subjects end up in events, so the rules for what people type hold for them. */
    private Optional<Actor> actor(Map<String, Object> claims) {
        return new ClaimPath("sub")
                .text(claims)
                .flatMap(text -> valid(text, sub -> FreeText.singleLine(sub, LONGEST_SUBJECT)))
                .map(subject -> new Actor(ActorType.OIDC, subject, name(claims).orElse(subject)));
    }

    private Optional<String> name(Map<String, Object> claims) {
        return properties.nameClaims().stream()
                .map(claim -> new ClaimPath(claim).text(claims))
                .flatMap(Optional::stream)
                .map(text -> valid(text, name -> FreeText.singleLine(name, LONGEST_NAME)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <T> Optional<T> valid(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
