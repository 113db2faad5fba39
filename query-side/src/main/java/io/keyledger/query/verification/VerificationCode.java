package io.keyledger.query.verification;

/** What a verification found; the first that applies, in this order. */
enum VerificationCode {
    MALFORMED("malformed"),
    UNKNOWN("unknown"),
    WRONG_ENVIRONMENT("wrong-environment"),
    DELETED("deleted"),
    REVOKED("revoked"),
    VALID("valid");

    private final String value;

    VerificationCode(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }
}
