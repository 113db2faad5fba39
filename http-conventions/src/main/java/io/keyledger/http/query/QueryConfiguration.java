package io.keyledger.http.query;

import io.keyledger.http.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** URLs hold what handlers ask for, and never a credential. */
@Configuration(proxyBeanMethods = false)
public class QueryConfiguration implements WebMvcConfigurer {

    /**
     * After authentication (Spring Security's filter has order -100): who shows no credential but
     * in the URL is not authenticated, which is the answer that clients look for.
     */
    public static final int FILTER_ORDER = 0;

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
