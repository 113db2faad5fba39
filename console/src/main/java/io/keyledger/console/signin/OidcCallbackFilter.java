package io.keyledger.console.signin;

import io.keyledger.console.signin.SignInRefusal.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.util.StringUtils;

/** Takes what the issuer sends back with a person, if it was asked for in the same session. */
final class OidcCallbackFilter extends AbstractAuthenticationProcessingFilter {

    private final Supplier<ClientRegistration> client;
    private final HttpSessionOAuth2AuthorizationRequestRepository requests =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    OidcCallbackFilter(Supplier<ClientRegistration> client) {
        super(
                PathPatternRequestMatcher.withDefaults()
                        .matcher(HttpMethod.GET, OidcSignInConfigurer.CALLBACK));
        this.client = client;
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = requests.removeAuthorizationRequest(request, response);
        if (asked == null) { // or with another state
            throw new SignInRefusal(Reason.NOT_ASKED);
        }
        return getAuthenticationManager()
                .authenticate(
                        new OAuth2LoginAuthenticationToken(
                                client.get(),
                                new OAuth2AuthorizationExchange(asked, answer(request, asked))));
    }

    /** RFC 6749, sections 4.1.2 and 4.1.2.1. */
    private static OAuth2AuthorizationResponse answer(
            HttpServletRequest request, OAuth2AuthorizationRequest asked) {
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        String error = request.getParameter(OAuth2ParameterNames.ERROR);
        OAuth2AuthorizationResponse.Builder answer =
                StringUtils.hasText(code)
                        ? OAuth2AuthorizationResponse.success(code)
                        : OAuth2AuthorizationResponse.error(
                                StringUtils.hasText(error) ? error : "invalid_request");
        return answer.state(request.getParameter(OAuth2ParameterNames.STATE))
                .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
                .build();
    }
}
