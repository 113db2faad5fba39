package io.keyledger.http.body;

import io.keyledger.http.limits.LimitsProperties;
import io.keyledger.http.origin.RequestOriginConfiguration;
import io.keyledger.http.problem.ProblemWriter;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Bodies are small, plain, UTF-8 and strict JSON. */
@Configuration(proxyBeanMethods = false)
public class RequestBodyConfiguration implements WebMvcConfigurer {

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

    /**
     * A library on the class path is no wish to take bodies in its format: the contract knows JSON,
     * which is read strictly, and others would pass by that.
     */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(
                all -> all.removeIf(RequestBodyConfiguration::isForYamlOrXml));
    }

    private static boolean isForYamlOrXml(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .map(MediaType::getSubtype)
                .anyMatch(subtype -> subtype.contains("yaml") || subtype.contains("xml"));
    }

    /** Nothing here is validated by annotations, so no start prepares for it. */
    @Override
    public Validator getValidator() {
        return new NoValidation();
    }

    /** Finds nothing to say against anything. */
    private static final class NoValidation implements Validator {

        @Override
        public boolean supports(Class<?> type) {
            return false;
        }

        @Override
        public void validate(Object target, Errors errors) {
            // supports() says that it is never asked
        }
    }
}
