package io.keyledger.http.problem;

import io.keyledger.http.origin.RequestOrigin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers for every handler that throws. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemAdvice(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @ExceptionHandler
    void handle(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        boolean unreadable = failure instanceof HttpMessageNotReadableException;
        if (!unreadable && clientHasGone(failure)) {
            log.debug("The client of request {} has gone", RequestOrigin.of(request).requestId());
            return;
        }
        if (unreadable && response.isCommitted()) {
            return; // the container has refused a malformed body, and asks the error page next
        }
        ProblemException problem = problems.of(failure);
        if (problem.code() == ErrorCode.INTERNAL) {
            log.error("Request {} failed", RequestOrigin.of(request).requestId(), failure);
        }
        if (response.isCommitted()) {
            // half an answer must not look like a whole one: the container cuts the connection
            throw failure;
        }
        writer.write(request, response, problem);
    }

    /** By type only: a broken pipe may also be that to a database. */
    private static boolean clientHasGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException
                    || cause instanceof ClientAbortException) {
                return true;
            }
        }
        return false;
    }
}
