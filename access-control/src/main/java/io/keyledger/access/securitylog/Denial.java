package io.keyledger.access.securitylog;

/** Why a call was denied, for the operator; what the caller gets to know is the problem. */
public enum Denial {
    NO_CREDENTIAL(401, "no-credential"),

    /**
     * Unknown, wrong, revoked or expired: which of them is not told, as it is not to the caller.
     */
    INVALID_CREDENTIAL(401, "invalid-credential"),
    FORBIDDEN(403, "forbidden"),

    /**
     * What is of an organization that the caller may not enter; the caller is told that it is not
     * there.
     */
    OTHER_ORGANIZATION(404, "other-organization"),
    RATE_LIMITED(429, "rate-limited");

    private final int status;
    private final String reason;

    Denial(int status, String reason) {
        this.status = status;
        this.reason = reason;
    }

    int status() {
        return status;
    }

    /** The word in the log and the metric. */
    String reason() {
        return reason;
    }
}
