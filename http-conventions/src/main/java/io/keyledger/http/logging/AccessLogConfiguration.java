package io.keyledger.http.logging;

import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** If an access log is switched on, no credential gets into it. For each web server of its own. */
@Configuration(proxyBeanMethods = false)
public class AccessLogConfiguration {

    /** Without an order it comes after Spring Boot's own, which make the log. */
    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> redactedAccessLog() {
        return tomcat ->
                tomcat.setEngineValves(
                        tomcat.getEngineValves().stream()
                                .map(RedactedAccessLog::inPlaceOf)
                                .toList());
    }
}
