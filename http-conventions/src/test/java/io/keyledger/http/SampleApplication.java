package io.keyledger.http;

import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.http.problem.ProblemMapping;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** An application that has nothing but the conventions and a controller to try them on. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({HttpConventionsConfiguration.class, SampleController.class})
public class SampleApplication {

    /** Stands for a driver's exception that a module knows the meaning of. */
    static final class StoreIsGoneException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoreIsGoneException() {
            super("mongodb://user:password@10.0.0.1 refused the connection");
        }
    }

    @Bean
    ProblemMapping sampleMapping() {
        return failure ->
                failure instanceof StoreIsGoneException
                        ? Optional.of(ProblemException.unavailable())
                        : Optional.empty();
    }

    /** Stands for a firewall or a filter of another module. */
    @Bean
    FilterRegistrationBean<Filter> sampleFilter() {
        Filter filter =
                (request, response, chain) -> {
                    switch (wish((HttpServletRequest) request)) {
                        case "send-error" ->
                                ((HttpServletResponse) response).sendError(400, "internal words");
                        case "throw" -> throw new IllegalStateException("internal words");
                        case "problem" -> throw new ProblemException(ErrorCode.RATE_LIMITED);
                        case "read-body" -> {
                            request.getInputStream().readAllBytes();
                            chain.doFilter(request, response);
                        }
                        case "read-parameters" -> {
                            String parameters = describe(request.getParameterMap());
                            response.setContentType("text/plain;charset=UTF-8");
                            response.getWriter().print(parameters);
                        }
                        default -> chain.doFilter(request, response);
                    }
                };
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(0);
        return registration;
    }

    private static String describe(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + List.of(each.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String wish(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("Sample-Filter"), "");
    }
}
