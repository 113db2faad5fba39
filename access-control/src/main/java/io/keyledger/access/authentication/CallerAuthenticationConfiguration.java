package io.keyledger.access.authentication;

import io.keyledger.access.Caller;
import io.keyledger.access.securitylog.SecurityLog;
import io.keyledger.access.throttling.FailureThrottle;
import io.keyledger.http.argument.HandlerArgument;
import io.keyledger.http.problem.ProblemWriter;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every request has a caller, or is refused. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class CallerAuthenticationConfiguration implements WebMvcConfigurer {

    /**
     * One filter, put there by hand. A chain from {@code HttpSecurity} begins with sessions, CSRF
     * tokens, login pages, anonymous users and saved requests; a service without cookies would have
     * to switch off one by one what verification, the hot path, should not even pass through.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain callersOnly(
            List<Authenticator> authenticators,
            FailureThrottle throttle,
            SecurityLog securityLog,
            ProblemWriter problems) {
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE,
                new CallerFilter(authenticators, throttle, securityLog, problems));
    }

    /** For answers that go on after their request was let in. */
    @Bean
    CallerWatch callerWatch() {
        return new CallerWatch();
    }

    /** Nobody has a password; without this bean, Spring Boot makes one up and logs it. */
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new AuthenticationServiceException("There are no passwords here");
        };
    }

    /**
     * The request as a whole is observed; a span for each filter would cost more than the filter.
     */
    @Bean
    SecurityObservationSettings noSpansForFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(
                HandlerArgument.of(Caller.class, request -> required(RequestCaller.of(request))));
        resolvers.add(
                HandlerArgument.of(
                        CallerLiveness.class,
                        request -> required(RequestCaller.livenessOf(request))));
    }

    /** A handler that is open to everyone cannot take what only a caller has. */
    private static <T> T required(Optional<T> ofCaller) {
        return ofCaller.orElseThrow(() -> new IllegalStateException("a request without a caller"));
    }
}
