package io.keyledger.access;

import static io.keyledger.access.Permission.ACCESS_TOKENS_WRITE;
import static io.keyledger.access.Permission.API_KEYS_READ;
import static io.keyledger.access.Permission.API_KEYS_VERIFY;
import static io.keyledger.access.Permission.API_KEYS_WRITE;
import static io.keyledger.access.Permission.AUDIT_READ;
import static io.keyledger.access.Permission.EVENTS_READ;
import static io.keyledger.access.Permission.WEBHOOKS_WRITE;

import io.keyledger.vocabulary.InvalidValueException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an access token is for. This is the only place that says what a role may. */
public enum Role {
    OWNER(
            "owner",
            EnumSet.of(
                    API_KEYS_READ,
                    API_KEYS_WRITE,
                    API_KEYS_VERIFY,
                    AUDIT_READ,
                    EVENTS_READ,
                    WEBHOOKS_WRITE,
                    ACCESS_TOKENS_WRITE)),
    DEVELOPER("developer", EnumSet.of(API_KEYS_READ, API_KEYS_WRITE, AUDIT_READ, EVENTS_READ)),
    VERIFIER("verifier", EnumSet.of(API_KEYS_VERIFY)),
    AUDITOR("auditor", EnumSet.of(API_KEYS_READ, AUDIT_READ, EVENTS_READ)),
    CONSUMER("consumer", EnumSet.of(EVENTS_READ, WEBHOOKS_WRITE)),
    OPERATOR("operator", EnumSet.allOf(Permission.class));

    private final String value;

    @SuppressWarnings("ImmutableEnumChecker") // it cannot be modified
    private final Set<Permission> permissions;

    Role(String value, EnumSet<Permission> permissions) {
        this.value = value;
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    /** The word in the REST contract and in events. */
    public String value() {
        return value;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /**
     * The role of that name.
     *
     * @param text {@code owner}, {@code developer}, {@code verifier}, {@code auditor}, {@code
     *     consumer} or {@code operator}, exactly
     * @throws InvalidValueException if it is missing or anything else
     */
    public static Role of(@Nullable String text) {
        for (Role role : values()) {
            if (role.value.equals(text)) {
                return role;
            }
        }
        throw new InvalidValueException(
                "must be owner, developer, verifier, auditor, consumer or operator");
    }
}
