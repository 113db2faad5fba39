package io.keyledger.console.signin;

import io.keyledger.console.ConsoleProperties;
import io.keyledger.console.api.CredentialOfRequest;
import io.keyledger.console.htmx.Htmx;
import io.keyledger.console.signin.SignInRefusal.Reason;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The filter chain of the pages, before that of the API (ADR 0011, ADR 0025). */
@Lazy(false)
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSignInProperties.class)
class ConsoleSecurity {

    /** Everything is of this origin, nothing is inline, nobody may frame it. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self)";

    private final ConsoleProperties properties;
    private final OidcSignInProperties oidc;
    private final Clock clock;

    ConsoleSecurity(ConsoleProperties properties, OidcSignInProperties oidc, Clock clock) {
        this.properties = properties;
        this.oidc = oidc;
        this.clock = clock;
    }

    @Bean
    CredentialOfRequest credentialOfRequest() {
        return () ->
                SecurityContextHolder.getContext().getAuthentication() instanceof Person person
                        ? person.credential()
                        : null;
    }

    @Bean
    @Order(0)
    SecurityFilterChain consolePages(
            HttpSecurity http,
            ObjectProvider<SignIns> signIns,
            ObjectProvider<OidcClient> issuer,
            ObjectProvider<OidcSignIn> oidcSignIn) {
        AccessDeniedHandler refusals = refusals();
        EndedSession ended = new EndedSession();
        if (oidc.isOn()) {
            http.with(
                    new OidcSignInConfigurer(oidc, issuer, oidcSignIn, clock),
                    Customizer.withDefaults());
        }
        return http.securityMatcher(new ConsolePaths())
                .authenticationManager(attempt -> signIns.getObject().signIn(attempt))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.FORWARD,
                                                DispatcherType.ERROR,
                                                DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers(ConsolePaths.SIGN_IN)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, "/assets/**")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .formLogin(
                        form ->
                                form.loginPage(ConsolePaths.SIGN_IN)
                                        .passwordParameter("token")
                                        .failureHandler(
                                                (request, response, failure) ->
                                                        ended.tell(
                                                                request,
                                                                response,
                                                                Reason.of(failure, Reason.WRONG))))
                .logout(
                        out ->
                                out.logoutUrl(ConsolePaths.SIGN_OUT)
                                        .logoutSuccessUrl(
                                                ConsolePaths.SIGN_IN + "?reason=signed-out"))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(
                        errors ->
                                errors.accessDeniedHandler(refusals)
                                        .authenticationEntryPoint(new SignInEntryPoint(ended)))
                .headers(ConsoleSecurity::setHeaders)
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterAfter(
                        new SessionAgeFilter(properties, clock, ended),
                        SecurityContextHolderFilter.class)
                .addFilterBefore(new SameOriginFilter(refusals), CsrfFilter.class)
                .build();
    }

    /** 403, with a page that says what to do. */
    private static AccessDeniedHandler refusals() {
        AccessDeniedHandlerImpl handler = new AccessDeniedHandlerImpl();
        handler.setErrorPage(ConsolePaths.REFUSED);
        return handler;
    }

    /** After signing in, people come to the page that they asked for, not to a part of one. */
    @SuppressWarnings("NullAway") // null means none there, which Spring does not declare
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> request.getMethod().equals("GET") && !Htmx.isRequest(request));
        cache.setMatchingRequestParameterName(null); // the address stays as it was
        return cache;
    }

    private static void setHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
