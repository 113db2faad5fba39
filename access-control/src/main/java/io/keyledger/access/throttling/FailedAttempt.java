package io.keyledger.access.throttling;

/**
 * What counts as an attempt that failed, and how much. A key that is revoked, deleted or of the
 * other environment does not count: whoever presents it knows a secret and does not guess.
 */
public enum FailedAttempt {
    /** A bearer credential that admits nobody. A request without one tries nothing. */
    INVALID_CREDENTIAL("invalid-credential", 5),

    /** A secret of the right shape that no key has, or none that the caller may see. */
    UNKNOWN_SECRET("unknown-secret", 5),

    /**
     * A fifth of the others: its checksum is wrong, so it is refused without a look at any store
     * and tells a guesser nothing new, while a slip of the pen is often repeated.
     */
    MALFORMED_SECRET("malformed-secret", 1);

    /** What one whole attempt costs, so that the cheapest costs 1. */
    static final int WHOLE = 5;

    private final String kind;
    private final int cost;

    FailedAttempt(String kind, int cost) {
        this.kind = kind;
        this.cost = cost;
    }

    /** The word in the metric. */
    String kind() {
        return kind;
    }

    int cost() {
        return cost;
    }
}
