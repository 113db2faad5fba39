package io.keyledger.access.hardening;

import io.keyledger.http.origin.RequestOriginConfiguration;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.problem.ProblemMapping;
import io.keyledger.http.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Security headers on every response; 400 for what Spring Security's firewall refuses. */
@Configuration(proxyBeanMethods = false)
public class HardeningConfiguration {

    /** Before every filter that may answer by itself. */
    private static final int FILTER_ORDER = RequestOriginConfiguration.FILTER_ORDER + 50;

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeaders() {
        var registration =
                new FilterRegistrationBean<>(
                        new HeaderWriterFilter(List.of(new SecurityHeaders())));
        registration.setOrder(FILTER_ORDER);
        return registration;
    }

    /** Tomcat may turn to the error page by itself: at a body that is not even chunked rightly. */
    @Bean
    FilterRegistrationBean<Filter> securityHeadersOfErrors() {
        SecurityHeaders headers = new SecurityHeaders();
        var registration =
                new FilterRegistrationBean<Filter>(
                        (request, response, chain) -> {
                            headers.writeHeaders(
                                    (HttpServletRequest) request, (HttpServletResponse) response);
                            chain.doFilter(request, response);
                        });
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(FILTER_ORDER);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> headersOfTomcatsRefusals() {
        return tomcat -> tomcat.addEngineValves(new RefusedByTomcat(new SecurityHeaders()));
    }

    /** Which methods there are is said for each path, with 405: no handler takes any other. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderNames(HeaderText::isName);
        firewall.setAllowedHeaderValues(HeaderText::isValue);
        return firewall;
    }

    /** The firewall's own messages repeat what was sent, so they go nowhere. */
    @Bean
    RequestRejectedHandler firewallRefusals(ProblemWriter problems) {
        return (request, response, refusal) -> problems.write(request, response, refused());
    }

    /** The firewall looks at a header when it is read, which may be in a handler. */
    @Bean
    ProblemMapping firewallProblems() {
        return failure ->
                failure instanceof RequestRejectedException
                        ? Optional.of(refused())
                        : Optional.empty();
    }

    private static ProblemException refused() {
        return ProblemException.invalidRequest(
                "The method, the URL or a header has a form that is refused here.");
    }
}
