package io.keyledger.console.signin;

import io.keyledger.console.api.Credential;
import io.keyledger.console.api.Me;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who is signed in. It lives in the session, which is never written anywhere. */
@SuppressWarnings("serial")
public final class Person extends AbstractAuthenticationToken {

    private final transient Me me;
    private final transient Credential credential;
    private final transient @Nullable OidcGrant grant;
    private final Instant signedInAt;

    Person(Me me, Credential credential, Instant signedInAt) {
        this(me, credential, null, signedInAt);
    }

    Person(Me me, OidcGrant grant, Instant signedInAt) {
        this(me, grant.credential(), grant, signedInAt);
    }

    private Person(Me me, Credential credential, @Nullable OidcGrant grant, Instant signedInAt) {
        super(List.of());
        this.me = me;
        this.credential = credential;
        this.grant = grant;
        this.signedInAt = signedInAt;
        setAuthenticated(true);
    }

    /** The same session by newer tokens. */
    Person with(OidcGrant newer) {
        return as(me, newer);
    }

    Person as(Me now, OidcGrant newer) {
        return new Person(now, newer, signedInAt);
    }

    @Override
    public String getName() {
        return me.actor().name();
    }

    /** All roles, for people. */
    public String roles() {
        return String.join(", ", me.roles());
    }

    public boolean may(String permission) {
        return me.permissions().contains(permission);
    }

    /** Empty for somebody who is bound to none. */
    public Optional<String> boundTo() {
        return Optional.ofNullable(me.organizationId());
    }

    public Instant signedInAt() {
        return signedInAt;
    }

    public Credential credential() {
        return credential;
    }

    /** What the issuer gave; empty for somebody who signed in with a token of their own. */
    Optional<OidcGrant> grant() {
        return Optional.ofNullable(grant);
    }

    @Override
    public Object getPrincipal() {
        return me.actor().id();
    }

    /** Nothing that others could ask for by accident. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
