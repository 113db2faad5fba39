package io.keyledger.http;

import io.keyledger.http.body.RequestBodyConfiguration;
import io.keyledger.http.limits.LimitsConfiguration;
import io.keyledger.http.logging.AccessLogConfiguration;
import io.keyledger.http.origin.RequestOriginConfiguration;
import io.keyledger.http.problem.ProblemConfiguration;
import io.keyledger.http.query.QueryConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/**
 * All conventions of the REST contract, for an application on Spring MVC and Tomcat to import.
 *
 * <p>{@code http-conventions.properties} beside this class sets the server's limits. Any property
 * of the application overrides them.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ProblemConfiguration.class,
    RequestOriginConfiguration.class,
    RequestBodyConfiguration.class,
    LimitsConfiguration.class,
    QueryConfiguration.class,
    AccessLogConfiguration.class
})
@PropertySource("classpath:/io/keyledger/http/http-conventions.properties")
public class HttpConventionsConfiguration {}
