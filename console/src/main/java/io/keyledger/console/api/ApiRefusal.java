package io.keyledger.console.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The API answered with an error. Its words are meant for people and may be shown.
 *
 * <p>It is an outcome, not a fault: it has no stack trace.
 */
public final class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ApiRefusal(Problem problem) {
        super(problem.status() + " " + problem.code(), null, false, false);
        this.problem = problem;
    }

    public int status() {
        return problem.status();
    }

    public boolean is(HttpStatus status) {
        return problem.status() == status.value();
    }

    /** The code of the contract, such as {@code not-found}. */
    public String code() {
        return problem.code();
    }

    public String detail() {
        return problem.detail();
    }

    /** Under which the server's log lines are found. */
    public Optional<String> requestId() {
        return Optional.ofNullable(problem.requestId());
    }

    /** What is wrong with single fields; empty if the request is refused as a whole. */
    public List<FieldError> errors() {
        return problem.errors() == null ? List.of() : problem.errors();
    }

    /**
     * What is wrong with a field of the request.
     *
     * @param pointer such as {@code /name}
     * @param detail such as {@code must not be blank}
     */
    public record FieldError(String pointer, String detail) {}

    /** A problem document (RFC 9457). */
    record Problem(
            int status,
            String code,
            String detail,
            @Nullable String requestId,
            @Nullable List<FieldError> errors) {}
}
