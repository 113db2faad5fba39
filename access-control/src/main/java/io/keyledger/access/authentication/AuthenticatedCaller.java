package io.keyledger.access.authentication;

import io.keyledger.access.Caller;

/** A caller and what proved it. Not a record: a record would print the credential. */
final class AuthenticatedCaller {

    private final Caller caller;
    private final Authenticator authenticator;
    private final String credential;

    AuthenticatedCaller(Caller caller, Authenticator authenticator, String credential) {
        this.caller = caller;
        this.authenticator = authenticator;
        this.credential = credential;
    }

    Caller caller() {
        return caller;
    }

    CallerLiveness liveness() {
        return authenticator.livenessOf(credential);
    }
}
