package io.keyledger.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.console.ConsoleProperties;
import io.keyledger.console.api.Actor;
import io.keyledger.console.api.Credential;
import io.keyledger.console.api.Me;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionAgeFilterTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final MockHttpSession session = new MockHttpSession();
    private final SessionAgeFilter filter =
            new SessionAgeFilter(
                    new ConsoleProperties(null, Duration.ofMinutes(30), Duration.ofHours(12)),
                    clock,
                    new EndedSession());

    @BeforeEach
    void signIn() {
        Me me = new Me(new Actor("access-token", "tok_1", "maria"), "acme", List.of(), List.of());
        SecurityContextHolder.getContext()
                .setAuthentication(new Person(me, new Credential("x"), START));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private boolean passes(String path) throws Exception {
        return passes(new MockHttpServletRequest("GET", path));
    }

    /** Whether the request comes through. */
    private boolean passes(MockHttpServletRequest request) throws Exception {
        request.setSession(session);
        MockFilterChain chain = new MockFilterChain();
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        if (chain.getRequest() == null) {
            assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?reason=expired");
            assertThat(session.isInvalid()).isTrue();
        }
        return chain.getRequest() != null;
    }

    @Test
    void givenSessionInUse_thenTheContainerDoesNotEndItBeforeItsTime() throws Exception {
        session.setMaxInactiveInterval(10);

        assertThat(passes("/settings/api-keys")).isTrue();

        assertThat(session.getMaxInactiveInterval())
                .isGreaterThan((int) Duration.ofMinutes(30).toSeconds());
    }

    @Test
    void givenSessionInUse_whenNeverIdleForLong_thenItLastsUntilItIsTooOld() throws Exception {
        for (int minutes = 0; minutes <= 12 * 60; minutes += 20) {
            now = START.plus(Duration.ofMinutes(minutes));
            assertThat(passes("/settings/api-keys")).isTrue();
        }
        now = START.plus(Duration.ofHours(12)).plusSeconds(1);
        assertThat(passes("/settings/api-keys")).isFalse();
    }

    @Test
    void givenNobodyThere_whenIdleForTooLong_thenEnded() throws Exception {
        assertThat(passes("/settings/api-keys")).isTrue();
        now = START.plus(Duration.ofMinutes(30)).plusSeconds(1);

        assertThat(passes("/settings/api-keys")).isFalse();
    }

    @Test
    void givenPageThatRefreshesItself_whenIdleForTooLong_thenEnded() throws Exception {
        now = START.plus(Duration.ofMinutes(20));
        MockHttpServletRequest refresh = new MockHttpServletRequest("GET", "/settings/api-keys");
        refresh.addHeader(SessionAgeFilter.UNATTENDED, "true");
        assertThat(passes(refresh)).isTrue();
        now = START.plus(Duration.ofMinutes(40));

        assertThat(passes("/settings/api-keys")).isFalse();
    }

    @Test
    void givenPageThatOnlyListens_whenIdleForTooLong_thenEnded() throws Exception {
        now = START.plus(Duration.ofMinutes(20));
        assertThat(passes("/settings/live")).isTrue();
        now = START.plus(Duration.ofMinutes(40));

        assertThat(passes("/settings/live")).isFalse();
    }
}
