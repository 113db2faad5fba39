package io.keyledger.http.openapi;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.discoverer.SpringDocParameterNameDiscoverer;
import org.springdoc.core.extractor.MethodParameterPojoExtractor;
import org.springdoc.core.service.GenericParameterService;
import org.springdoc.core.service.RequestBodyService;
import org.springdoc.webmvc.core.service.RequestService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * How springdoc is to describe the handlers. Whoever serves the document decides who may read it.
 */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {

    @Bean
    static LazySpringdoc lazySpringdoc() {
        return new LazySpringdoc();
    }

    @Bean
    @Lazy
    @Order(Ordered.HIGHEST_PRECEDENCE)
    OperationCustomizer contractOperations() {
        return new ContractOperations();
    }

    @Bean
    @Lazy
    OpenApiCustomizer contractPaths() {
        return new ContractPaths();
    }

    @Bean
    @Lazy
    OpenApiCustomizer contractHead() {
        return new ContractHead();
    }

    @Bean
    @Lazy
    RequestService handlerParameters(
            GenericParameterService parameters,
            RequestBodyService bodies,
            SpringDocCustomizers customizers,
            SpringDocParameterNameDiscoverer names,
            MethodParameterPojoExtractor objects) {
        return new HandlerParameters(parameters, bodies, customizers, names, objects);
    }
}
