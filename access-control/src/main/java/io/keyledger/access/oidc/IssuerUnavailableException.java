package io.keyledger.access.oidc;

/** Whether a JWT is genuine cannot be known now. */
final class IssuerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IssuerUnavailableException(Throwable cause) {
        super("The issuer does not answer as it should", cause);
    }

    /** While somebody else asks the issuer, or has just asked in vain: too frequent for a trace. */
    IssuerUnavailableException() {
        super("The issuer has not answered yet", null, false, false);
    }
}
