package io.keyledger.http.query;

import io.keyledger.http.origin.RequestOriginConfiguration;
import io.keyledger.http.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** URLs hold what handlers ask for, and never a credential. */
@Configuration(proxyBeanMethods = false)
public class QueryConfiguration implements WebMvcConfigurer {

    /** As early as can be, so that nothing else sees the URL. */
    public static final int FILTER_ORDER = RequestOriginConfiguration.FILTER_ORDER + 100;

    @Bean
    FilterRegistrationBean<UrlCredentialFilter> urlCredentialFilter(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new UrlCredentialFilter(problems));
        registration.setOrder(FILTER_ORDER);
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new QueryParameterInterceptor());
    }
}
