package io.keyledger.access.management;

import io.keyledger.access.hardening.SecurityHeaders;
import io.keyledger.http.logging.AccessLogConfiguration;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * The filters of the management port, which has a context of its own. Spring Boot puts the
 * application's security chain there too, and the admission stands before its handlers.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Import(AccessLogConfiguration.class)
class ManagementPortConfiguration {

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> managementHeaders() {
        var registration =
                new FilterRegistrationBean<>(
                        new HeaderWriterFilter(List.of(new SecurityHeaders())));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> openEndpoints() {
        var registration = new FilterRegistrationBean<>(ManagementPort.opening());
        registration.setUrlPatterns(
                List.of(
                        "/actuator",
                        "/actuator/health",
                        "/actuator/info",
                        "/actuator/metrics/*",
                        "/actuator/prometheus"));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
