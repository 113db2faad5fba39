package io.keyledger.console.accesstokens;

import java.util.Locale;

/** The roles within an organization, and what they are for. The API decides who may grant them. */
enum GrantableRole {
    OWNER("Everything in this organization, access tokens too"),
    DEVELOPER("Creates and changes API keys, reads the audit log"),
    VERIFIER("For gateways: verifies API keys and nothing else"),
    AUDITOR("Reads API keys and the audit log, changes nothing"),
    CONSUMER("For programs that follow the events");

    private final String purpose;

    GrantableRole(String purpose) {
        this.purpose = purpose;
    }

    /** The word of the API. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return name().charAt(0) + value().substring(1);
    }

    public String purpose() {
        return purpose;
    }
}
