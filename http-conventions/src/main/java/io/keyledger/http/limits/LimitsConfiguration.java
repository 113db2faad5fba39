package io.keyledger.http.limits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests that take too long to arrive are cut. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitsProperties.class)
public class LimitsConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> impatience(
            LimitsProperties properties) {
        return tomcat -> {
            tomcat.setProtocol(ImpatientProtocol.class.getName());
            tomcat.addEngineValves(new UnreadBodies(properties.unreadBodyTimeout()));
            tomcat.addConnectorCustomizers(
                    connector -> {
                        if (connector.getProtocolHandler() instanceof ImpatientProtocol protocol) {
                            protocol.setHeaderTimeout(properties.headerTimeout());
                        }
                    });
        };
    }
}
