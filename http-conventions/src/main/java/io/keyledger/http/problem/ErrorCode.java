package io.keyledger.http.problem;

/** Every way in which a request can fail, as clients tell them apart. */
public enum ErrorCode {
    INVALID_REQUEST(400, "invalid-request", "Invalid request", "The request is not valid."),
    UNAUTHENTICATED(
            401,
            "unauthenticated",
            "Credential required",
            "Send a valid access token as Authorization: Bearer."),
    FORBIDDEN(403, "forbidden", "Forbidden", "The credential does not allow this."),
    NOT_FOUND(404, "not-found", "Not found", "There is nothing here."),
    METHOD_NOT_ALLOWED(
            405,
            "method-not-allowed",
            "Method not allowed",
            "See Allow for what can be done here."),
    NOT_ACCEPTABLE(
            406, "not-acceptable", "Not acceptable", "No answer in the wanted media type exists."),
    CONFLICT(409, "conflict", "Conflict", "Another change came first. Repeat the request."),
    IDEMPOTENCY_KEY_SPENT(
            409,
            "idempotency-key-spent",
            "Idempotency key spent",
            "What was created with this Idempotency-Key has been deleted."),
    VERSION_MISMATCH(
            412,
            "version-mismatch",
            "Version mismatch",
            "The current version is another than If-Match asks for."),
    PAYLOAD_TOO_LARGE(
            413, "payload-too-large", "Payload too large", "A body has at most 65536 bytes."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "unsupported-media-type",
            "Unsupported media type",
            "Send the body as application/json in UTF-8."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "idempotency-key-reused",
            "Idempotency key reused",
            "This Idempotency-Key was used with another body."),
    RATE_LIMITED(429, "rate-limited", "Rate limited", "Too many requests. See Retry-After."),
    INTERNAL(
            500,
            "internal",
            "Internal error",
            "Something went wrong on our side. The request id helps to find it."),
    UNAVAILABLE(503, "unavailable", "Unavailable", "This cannot be answered now. See Retry-After."),
    READ_MODEL_BEHIND(
            503,
            "read-model-behind",
            "Read model behind",
            "Reads have not reached the wanted position yet. See Retry-After.");

    private final int status;
    private final String code;
    private final String title;
    private final String usualDetail;

    ErrorCode(int status, String code, String title, String usualDetail) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.usualDetail = usualDetail;
    }

    public int status() {
        return status;
    }

    /** The {@code code} of the problem document; it never changes. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** What to say when there is nothing more exact to say. */
    public String usualDetail() {
        return usualDetail;
    }

    /** The {@code type} of the problem document. */
    public String type() {
        return "urn:keyledger:problem:" + code;
    }

    /**
     * The code for a status that the server or the framework chose. What the contract does not know
     * becomes {@link #INVALID_REQUEST} if the request is to blame, else {@link #INTERNAL}.
     */
    public static ErrorCode forStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> VERSION_MISMATCH;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> RATE_LIMITED;
            case 503 -> UNAVAILABLE;
            case 501, 505 -> INVALID_REQUEST; // an encoding or a protocol that HTTP/1.1 lacks
            default -> status < 500 ? INVALID_REQUEST : INTERNAL;
        };
    }
}
