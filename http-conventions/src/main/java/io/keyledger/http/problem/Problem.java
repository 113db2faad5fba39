package io.keyledger.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The body of a failed request: {@code application/problem+json} (RFC 9457). */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String requestId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    static Problem of(ProblemException problem, String requestId) {
        ErrorCode code = problem.code();
        return new Problem(
                code.type(),
                code.title(),
                code.status(),
                problem.detail(),
                code.code(),
                requestId,
                problem.errors());
    }
}
