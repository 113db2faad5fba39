package io.keyledger.http.openapi;

import io.keyledger.http.headers.Headers;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The headers of the REST contract, described once for all operations. */
enum ContractHeader {
    REQUEST_ID(
            Headers.REQUEST_ID,
            "The id under which log lines and events of this request are found: the caller's"
                    + " X-Request-Id if it is well-formed, else a new one.",
            "[A-Za-z0-9._-]{1,128}",
            "7f0c2a52-4b8e-4f6e-9d2a-0c6f9d1b3e55"),
    WISHED_REQUEST_ID(
            "X-Request-Id",
            "The request id to use; another one is made if this is not well-formed.",
            "[A-Za-z0-9._-]{1,128}",
            "deploy-1734"),
    CORRELATION_ID(
            "X-Correlation-Id",
            "Kept with the events of this request; the request id if this is not well-formed.",
            "[A-Za-z0-9._-]{1,128}",
            "rollout-77"),
    POSITION(
            Headers.POSITION,
            "The ledger position that the answer stands at; after a change, at or after its event.",
            "[0-9]{1,18}",
            "42"),
    HEAD(
            Headers.HEAD,
            "The last position of the ledger when the answer was made.",
            "[0-9]{1,18}",
            "42"),
    MIN_POSITION(
            Headers.MIN_POSITION,
            "Wait, one second at most, until the answer has reached this ledger position.",
            "[0-9]{1,18}",
            "42"),
    IDEMPOTENCY_KEY(
            Headers.IDEMPOTENCY_KEY,
            "Makes repeating the request harmless: 1 to 255 printable ASCII characters.",
            "[ -~]{1,255}",
            "a7b1d8e0-order-1734"),
    IDEMPOTENCY_REPLAYED(
            Headers.IDEMPOTENCY_REPLAYED,
            "Says that an earlier request with this Idempotency-Key did the work.",
            "true",
            "true"),
    LAST_EVENT_ID(
            "Last-Event-ID",
            "The position of the last event that was received; the stream goes on after it.",
            "[0-9]{1,18}",
            "42"),
    IF_MATCH(
            HttpHeaders.IF_MATCH,
            "The versions that may be changed, as a list of entity tags, or *.",
            null,
            "\"3\""),
    IF_NONE_MATCH(
            HttpHeaders.IF_NONE_MATCH,
            "The versions that the client has, as a list of entity tags, or *.",
            null,
            "\"3\""),
    ETAG(HttpHeaders.ETAG, "The version.", "\"[1-9][0-9]*\"", "\"3\""),
    LOCATION(HttpHeaders.LOCATION, "Where the new resource is.", null, null),
    CACHE_CONTROL(
            HttpHeaders.CACHE_CONTROL,
            "Nobody may keep what is shown once.",
            "no-store",
            "no-store"),
    RETRY_AFTER(HttpHeaders.RETRY_AFTER, "Try again after so many seconds.", "[0-9]+", "1"),
    RATE_LIMIT(
            "RateLimit",
            "How many failed attempts the client's address has left (r), and after how many seconds"
                    + " there is one more (t): a structured field (RFC 9651).",
            null,
            "\"failed-attempts\";r=0;t=1"),
    RATE_LIMIT_POLICY(
            "RateLimit-Policy",
            "How many failed attempts an address has (q), and in how many seconds all of them come"
                    + " back (w).",
            null,
            "\"failed-attempts\";q=500;w=10"),
    WWW_AUTHENTICATE(
            HttpHeaders.WWW_AUTHENTICATE,
            "How to authenticate (RFC 6750, section 3).",
            null,
            "Bearer error=\"invalid_token\"");

    private final String headerName;
    private final String description;
    private final @Nullable String pattern;
    private final @Nullable String example;

    ContractHeader(
            String headerName,
            String description,
            @Nullable String pattern,
            @Nullable String example) {
        this.headerName = headerName;
        this.description = description;
        this.pattern = pattern;
        this.example = example;
    }

    static ContractHeader named(String name) {
        for (ContractHeader header : values()) {
            if (header.headerName.equalsIgnoreCase(name)) {
                return header;
            }
        }
        throw new IllegalArgumentException("Describe the header " + name + " here first");
    }

    String headerName() {
        return headerName;
    }

    Header inResponse() {
        return new Header()
                .description(description)
                .schema(Schemas.string(pattern))
                .example(example);
    }

    Parameter inRequest() {
        return new HeaderParameter()
                .name(headerName)
                .description(description)
                .required(false)
                .schema(Schemas.string(pattern))
                .example(example);
    }
}
