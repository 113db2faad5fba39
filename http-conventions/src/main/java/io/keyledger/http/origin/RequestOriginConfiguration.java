package io.keyledger.http.origin;

import io.keyledger.http.argument.HandlerArgument;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every request has an origin; every response and log line has its id. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OriginProperties.class)
public class RequestOriginConfiguration implements WebMvcConfigurer {

    /** Before all other filters, so that their answers have the id too. */
    public static final int FILTER_ORDER = Ordered.HIGHEST_PRECEDENCE;

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter(OriginProperties properties) {
        var registration =
                new FilterRegistrationBean<>(new RequestIdFilter(properties.recordClientAddress()));
        registration.setOrder(FILTER_ORDER);
        registration.setDispatcherTypes(
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> trustedProxies(
            OriginProperties properties, ForwardingProof console) {
        TrustedProxies proxies = TrustedProxies.of(properties.trustedProxies());
        return tomcat -> tomcat.addEngineValves(new TrustedProxyValve(proxies, console));
    }

    @Bean
    ForwardingProof forwardingProof(OriginProperties properties) {
        return properties.forwardingSecret().isEmpty()
                ? ForwardingProof.ofThisProcess()
                : ForwardingProof.shared(properties.forwardingSecret());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(HandlerArgument.of(RequestOrigin.class, RequestOrigin::of));
    }
}
