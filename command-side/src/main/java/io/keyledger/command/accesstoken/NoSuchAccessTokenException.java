package io.keyledger.command.accesstoken;

/**
 * There is no such access token, or not in this organization, or it is revoked already. Nothing was
 * changed.
 */
public final class NoSuchAccessTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchAccessTokenException() {
        super("no such access token", null, false, false);
    }
}
