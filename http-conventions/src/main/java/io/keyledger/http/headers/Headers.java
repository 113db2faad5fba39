package io.keyledger.http.headers;

/** Headers that HTTP does not define. */
public final class Headers {

    /** On every answer: the id under which its log lines and events are found. */
    public static final String REQUEST_ID = "Keyledger-Request-Id";

    /** The ledger position that an answer stands at; after a change, at or after its event. */
    public static final String POSITION = "Keyledger-Position";

    /** The last position of the ledger when a read was answered. */
    public static final String HEAD = "Keyledger-Head";

    /** In a request: the position that a read must have reached. */
    public static final String MIN_POSITION = "Keyledger-Min-Position";

    /** In a request: makes repeating a creation harmless. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** {@code true} on the answer to a repetition. */
    public static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";

    private Headers() {}
}
