package io.keyledger.http.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request that fails for a reason the client may know. All of it is public: the detail, the
 * errors and the headers are sent as they are, so none of it may come from an exception's message,
 * a secret or another organization.
 *
 * <p>It is an outcome, not a fault: it has no stack trace and is not logged.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String detail;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    public ProblemException(ErrorCode code) {
        this(code, code.usualDetail());
    }

    public ProblemException(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    public ProblemException(ErrorCode code, String detail, List<FieldError> errors) {
        this(code, detail, errors, Map.of());
    }

    private ProblemException(
            ErrorCode code, String detail, List<FieldError> errors, Map<String, String> headers) {
        super(code.code() + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.headers = headers;
    }

    public static ProblemException invalidRequest(String detail) {
        return new ProblemException(ErrorCode.INVALID_REQUEST, detail);
    }

    /** One field is wrong. */
    public static ProblemException invalidField(String pointer, String detail) {
        return invalidFields(List.of(new FieldError(pointer, detail)));
    }

    /** These fields are wrong; the detail lists them for people. */
    public static ProblemException invalidFields(List<FieldError> errors) {
        String detail =
                errors.stream()
                        .map(error -> (error.pointer() + " " + error.detail()).strip())
                        .collect(Collectors.joining("; "));
        return new ProblemException(ErrorCode.INVALID_REQUEST, detail, errors);
    }

    /** The same for what never was and for what the caller may not see. */
    public static ProblemException notFound() {
        return new ProblemException(ErrorCode.NOT_FOUND);
    }

    /** Something that is needed does not answer; {@code Retry-After} is 1 second. */
    public static ProblemException unavailable() {
        return new ProblemException(ErrorCode.UNAVAILABLE);
    }

    /** The same problem with one more header, which replaces the default of that name. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ProblemException(code, detail, errors, more);
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
