package io.keyledger.http.problem;

import io.keyledger.http.origin.RequestOrigin;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what was refused or has failed outside of any handler, in a filter for instance. */
@Controller
class ProblemErrorController implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ProblemErrorController.class);

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemErrorController(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return; // the advice has logged it; there is nothing left to tell the client
        }
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        ProblemException problem = failure == null ? ofStatus(request) : problems.of(failure);
        if (problem.code() == ErrorCode.INTERNAL) {
            log.error("Request {} failed", RequestOrigin.of(request).requestId(), failure);
        }
        writer.write(request, response, problem);
    }

    private static ProblemException ofStatus(HttpServletRequest request) {
        @Nullable Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer known
                ? new ProblemException(ErrorCode.forStatus(known))
                : ProblemException.notFound(); // someone asked for this path itself
    }
}
