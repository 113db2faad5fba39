package io.keyledger.access.authentication;

import io.keyledger.access.management.ManagementPort;
import io.keyledger.access.securitylog.Denial;
import io.keyledger.access.securitylog.SecurityLog;
import io.keyledger.access.throttling.FailedAttempt;
import io.keyledger.access.throttling.FailureThrottle;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request pass with its caller, or answers 401, and 429 in place of it to an address that
 * fails too often. Error and asynchronous dispatches belong to a request that has passed, or was
 * refused, already.
 */
final class CallerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer";

    /** RFC 6750, section 3.1: the one answer to unknown, wrong, revoked and expired. */
    private static final String INVALID_TOKEN = "Bearer error=\"invalid_token\"";

    private final List<Authenticator> authenticators;
    private final FailureThrottle throttle;
    private final SecurityLog securityLog;
    private final ProblemWriter problems;

    CallerFilter(
            List<Authenticator> authenticators,
            FailureThrottle throttle,
            SecurityLog securityLog,
            ProblemWriter problems) {
        this.authenticators = List.copyOf(authenticators);
        this.throttle = throttle;
        this.securityLog = securityLog;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!OpenPaths.include(request) && !ManagementPort.isOpenFor(request)) {
            try {
                RequestCaller.set(request, callerOf(request));
            } catch (ProblemException refusal) {
                problems.write(request, response, refusal);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private AuthenticatedCaller callerOf(HttpServletRequest request) {
        String credential =
                BearerCredential.of(request).orElseThrow(() -> withoutCredential(request));
        return authenticate(credential).orElseThrow(() -> withInvalidCredential(request));
    }

    private Optional<AuthenticatedCaller> authenticate(String credential) {
        for (Authenticator authenticator : authenticators) {
            if (authenticator.recognizes(credential)) {
                return authenticator
                        .authenticate(credential)
                        .map(c -> new AuthenticatedCaller(c, authenticator, credential));
            }
        }
        return Optional.empty();
    }

    private ProblemException withoutCredential(HttpServletRequest request) {
        securityLog.denied(request, Denial.NO_CREDENTIAL);
        return unauthenticated(BEARER);
    }

    /**
     * @throws ProblemException {@code rate-limited} if there were too many from that address
     */
    private ProblemException withInvalidCredential(HttpServletRequest request) {
        throttle.failed(request, FailedAttempt.INVALID_CREDENTIAL);
        securityLog.denied(request, Denial.INVALID_CREDENTIAL);
        return unauthenticated(INVALID_TOKEN);
    }

    private static ProblemException unauthenticated(String challenge) {
        return new ProblemException(ErrorCode.UNAUTHENTICATED)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
