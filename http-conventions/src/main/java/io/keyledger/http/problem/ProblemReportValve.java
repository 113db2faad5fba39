package io.keyledger.http.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces Tomcat's error page, for requests that Tomcat refuses before any filter: a URI with an
 * encoded slash or a NUL, say.
 */
class ProblemReportValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ProblemReportValve.class);

    private final ProblemWriter writer;

    ProblemReportValve(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Called for every request; only those have something to report that failed without a body. */
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            writer.write(request, response, ErrorCode.forStatus(response.getStatus()));
        } catch (IOException e) {
            log.debug("The client has gone before it was told of its error", e);
        }
    }
}
