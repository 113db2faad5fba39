package io.keyledger.console.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.keyledger.console.api.Actor;
import io.keyledger.console.api.Me;
import io.keyledger.console.signin.SignInRefusal.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class OidcRenewalFilterTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration LIFE = Duration.ofMinutes(5);

    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final MockHttpSession session = new MockHttpSession();
    private final OidcSignIn issuer = mock(OidcSignIn.class);
    private final OidcRenewalFilter filter =
            new OidcRenewalFilter(() -> issuer, new EndedSession(), clock);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Person person(String token, @Nullable String refreshToken) {
        OAuth2AccessToken access =
                new OAuth2AccessToken(TokenType.BEARER, token, now, now.plus(LIFE));
        OAuth2RefreshToken refresh =
                refreshToken == null ? null : new OAuth2RefreshToken(refreshToken, now);
        Me me = new Me(new Actor("oidc", "ada", "Ada"), "acme", List.of(), List.of());
        return new Person(me, OidcGrant.of(access, refresh), START);
    }

    private void inSession(Person person) {
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(person));
    }

    /** Of a person as this request found it; the reason if it did not come through. */
    private @Nullable String request(Person person) throws Exception {
        SecurityContextHolder.setContext(new SecurityContextImpl(person));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/settings/api-keys");
        request.setSession(session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, response, chain);
        String redirect = response.getRedirectedUrl();
        return chain.getRequest() == null ? String.valueOf(redirect) : null;
    }

    private static @Nullable Object whoActs() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    @Test
    void givenTokenThatIsGoodForLong_thenNothingIsAsked() throws Exception {
        Person ada = person("first", "refresh");
        inSession(ada);
        now = START.plus(LIFE).minusSeconds(31);

        assertThat(request(ada)).isNull();
        verify(issuer, never()).renew(any(), any());
    }

    @Test
    void givenTokenAboutToExpire_thenRenewedOnceForAllRequestsOfTheSession() throws Exception {
        Person before = person("first", "refresh");
        inSession(before);
        now = START.plus(LIFE).minusSeconds(30);
        Person after = person("second", "refresh");
        when(issuer.renew(any(), any())).thenReturn(after);

        assertThat(request(before)).isNull();
        assertThat(whoActs()).isSameAs(after);
        assertThat(request(before)).isNull(); // it came at the same time, and waited
        assertThat(whoActs()).isSameAs(after);
        verify(issuer, times(1)).renew(any(), any());
    }

    @Test
    void givenIssuerThatIsAway_thenTheOldTokenDoesAsLongAsItIsGood() throws Exception {
        Person ada = person("first", "refresh");
        inSession(ada);
        when(issuer.renew(any(), any())).thenThrow(new SignInRefusal(Reason.ISSUER_AWAY));

        now = START.plus(LIFE).minusSeconds(1);
        assertThat(request(ada)).isNull();
        now = START.plus(LIFE);
        assertThat(request(ada)).isEqualTo("/sign-in?reason=issuer-away");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void givenIssuerThatRefuses_thenSignedOut() throws Exception {
        Person ada = person("first", "refresh");
        inSession(ada);
        when(issuer.renew(any(), any())).thenThrow(new SignInRefusal(Reason.ISSUER_EXPIRED));
        now = START.plus(LIFE).minusSeconds(1);

        assertThat(request(ada)).isEqualTo("/sign-in?reason=issuer-expired");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void givenNoRefreshToken_thenSignedOutWhenTheTokenExpires() throws Exception {
        Person ada = person("first", null);
        inSession(ada);

        now = START.plus(LIFE).minusSeconds(1);
        assertThat(request(ada)).isNull();
        now = START.plus(LIFE);
        assertThat(request(ada)).isEqualTo("/sign-in?reason=issuer-expired");
    }

    @Test
    void givenSessionThatWasSignedOutMeanwhile_thenItDoesNotComeBack() throws Exception {
        Person ada = person("first", "refresh");
        now = START.plus(LIFE);

        assertThat(request(ada)).isEqualTo("/sign-in?reason=over");
        verify(issuer, never()).renew(any(), any());
    }
}
