package io.keyledger.http.problem;

import io.keyledger.http.headers.Headers;
import io.keyledger.http.origin.RequestOrigin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problems, whatever the request's {@code Accept} says: for the error handling here, and for
 * filters, entry points and firewalls that refuse a request before any handler.
 */
public final class ProblemWriter {

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the code's usual detail. */
    public void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code)
            throws IOException {
        write(request, response, new ProblemException(code));
    }

    /**
     * Replaces what has been written so far by the problem; does nothing if the response is already
     * on its way. Adds {@code Retry-After: 1} to 503 and {@code WWW-Authenticate: Bearer} to 401
     * unless the problem has its own.
     */
    public void write(
            HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        removeHeadersOfSuccess(response);
        ErrorCode code = problem.code();
        String requestId = RequestOrigin.of(request).requestId();
        response.setStatus(code.status());
        response.setHeader(Headers.REQUEST_ID, requestId);
        if (code.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        if (code.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problem.headers().forEach(response::setHeader);

        byte[] document = json.writeValueAsBytes(Problem.of(problem, requestId));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
        response.flushBuffer();
    }

    /** A handler that failed while writing its answer has already set these. */
    private static void removeHeadersOfSuccess(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.LOCATION, null);
    }
}
