package io.keyledger.console.signin;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Visitors have a session before they have signed in, for the token of the form, and anybody can be
 * a visitor any number of times. So there is room for so many; beyond that the oldest one ends, and
 * with it a form that was never sent. The sessions of people who signed in are left alone.
 */
@Lazy(false)
@Component
final class VisitorSessions implements HttpSessionListener {

    static final int MOST = 10_000;

    private final Queue<HttpSession> oldestFirst = new ArrayDeque<>();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        added(event.getSession()).ifPresent(VisitorSessions::endUnlessSignedIn);
    }

    private synchronized Optional<HttpSession> added(HttpSession session) {
        oldestFirst.add(session);
        return oldestFirst.size() > MOST
                ? Optional.ofNullable(oldestFirst.poll())
                : Optional.empty();
    }

    private static void endUnlessSignedIn(HttpSession session) {
        try {
            if (session.getAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                    == null) {
                session.invalidate();
            }
        } catch (IllegalStateException e) {
            // it has ended by itself
        }
    }
}
