package io.keyledger.http.body;

import io.keyledger.http.limits.LimitsProperties;
import io.keyledger.http.origin.RequestOriginConfiguration;
import io.keyledger.http.problem.ProblemWriter;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Bodies are small, plain, UTF-8 and strict JSON. */
@Configuration(proxyBeanMethods = false)
public class RequestBodyConfiguration {

    /** Long before any filter that might read a body. */
    public static final int FILTER_ORDER = RequestOriginConfiguration.FILTER_ORDER + 200;

    @Bean
    FilterRegistrationBean<RequestBodyFilter> requestBodyFilter(
            ProblemWriter problems, LimitsProperties limits) {
        var registration =
                new FilterRegistrationBean<>(new RequestBodyFilter(problems, limits.bodyTimeout()));
        registration.setOrder(FILTER_ORDER);
        return registration;
    }

    /** In the place of Spring's own: a converter that is a bean would come before that for text. */
    @Bean
    ServerHttpMessageConvertersCustomizer sizedJson(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new SizedJsonConverter(mapper));
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }
}
