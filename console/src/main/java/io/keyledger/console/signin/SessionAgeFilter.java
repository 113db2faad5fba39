package io.keyledger.console.signin;

import io.keyledger.console.ConsoleProperties;
import io.keyledger.console.signin.SignInRefusal.Reason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that are too old, or that nobody has used for too long. What a page does by itself,
 * to stay up to date, is no use.
 */
final class SessionAgeFilter extends OncePerRequestFilter {

    /** Where pages hear of changes. */
    static final String LIVE = "/settings/live";

    /** With which a page says that nobody did what it asks for. */
    static final String UNATTENDED = "Keyledger-Unattended";

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final String LAST_USE = SessionAgeFilter.class.getName() + ".lastUse";

    private final ConsoleProperties limits;
    private final Clock clock;
    private final EndedSession ended;

    SessionAgeFilter(ConsoleProperties limits, Clock clock, EndedSession ended) {
        this.limits = limits;
        this.clock = clock;
        this.ended = ended;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && SecurityContextHolder.getContext().getAuthentication()
                        instanceof Person person) {
            Instant now = clock.instant();
            if (isOver(person, session, now)) {
                ended.end(request, response, Reason.EXPIRED);
                return;
            }
            if (isUse(request)) {
                session.setAttribute(LAST_USE, now);
                session.setMaxInactiveInterval(longerThanIdle());
            }
        }
        chain.doFilter(request, response);
    }

    /** In seconds. The container, which knows visitors only, must not be the first to end it. */
    private int longerThanIdle() {
        return (int) limits.idleTimeout().plus(MARGIN).toSeconds();
    }

    private static boolean isUse(HttpServletRequest request) {
        return !request.getRequestURI().endsWith(LIVE) && request.getHeader(UNATTENDED) == null;
    }

    private boolean isOver(Person person, HttpSession session, Instant now) {
        Instant lastUse =
                session.getAttribute(LAST_USE) instanceof Instant use ? use : person.signedInAt();
        return now.isAfter(lastUse.plus(limits.idleTimeout()))
                || now.isAfter(person.signedInAt().plus(limits.sessionTimeout()));
    }
}
