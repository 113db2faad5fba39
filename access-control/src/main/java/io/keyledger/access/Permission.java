package io.keyledger.access;

/** One thing that a caller may do. Which {@link Role} has it is decided there. */
public enum Permission {
    API_KEYS_READ("api-keys:read"),
    API_KEYS_WRITE("api-keys:write"),
    API_KEYS_VERIFY("api-keys:verify"),
    AUDIT_READ("audit:read"),
    EVENTS_READ("events:read"),

    /** Reserved by the REST contract for webhooks, which are not there yet: nothing asks for it. */
    WEBHOOKS_WRITE("webhooks:write"),

    ACCESS_TOKENS_WRITE("access-tokens:write"),

    /** To see and steer the projections: {@code /v1/operations}. */
    OPERATIONS("operations"),

    /** All of {@code /v1/ledger}; its proofs are open to {@link #AUDIT_READ} too. */
    LEDGER("ledger");

    private final String value;

    Permission(String value) {
        this.value = value;
    }

    /** The word in the REST contract. */
    public String value() {
        return value;
    }
}
