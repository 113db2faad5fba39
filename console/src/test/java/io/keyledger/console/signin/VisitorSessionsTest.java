package io.keyledger.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class VisitorSessionsTest {

    private final VisitorSessions sessions = new VisitorSessions();

    @Test
    void givenMoreVisitorsThanThereIsRoomFor_thenTheOldestSessionsEnd() {
        MockHttpSession first = visit();
        MockHttpSession second = visit();
        for (int i = 2; i <= VisitorSessions.MOST; i++) {
            visit();
        }

        assertThat(first.isInvalid()).isTrue();
        assertThat(second.isInvalid()).isFalse();
    }

    @Test
    void givenPersonWhoSignedIn_thenNoNumberOfVisitorsEndsTheSession() {
        MockHttpSession person = visit();
        person.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl());
        for (int i = 0; i < 2 * VisitorSessions.MOST; i++) {
            visit();
        }

        assertThat(person.isInvalid()).isFalse();
    }

    @Test
    void givenSessionThatHasEndedByItself_thenItsTurnPasses() {
        visit().invalidate();
        for (int i = 0; i < VisitorSessions.MOST; i++) {
            visit();
        }

        assertThat(visit().isInvalid()).isFalse();
    }

    private MockHttpSession visit() {
        MockHttpSession session = new MockHttpSession();
        sessions.sessionCreated(new HttpSessionEvent(session));
        return session;
    }
}
