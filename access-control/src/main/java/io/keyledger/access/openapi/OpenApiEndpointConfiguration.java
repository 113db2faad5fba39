package io.keyledger.access.openapi;

import io.keyledger.http.openapi.OpenApiConfiguration;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** {@code GET /v3/api-docs}, for every caller: the contract is public, the service is not. */
@Configuration(proxyBeanMethods = false)
@Import({OpenApiConfiguration.class, OpenApiController.class})
public class OpenApiEndpointConfiguration {

    @Bean
    @Lazy
    OperationCustomizer admissionInContract() {
        return new AdmissionInContract();
    }
}
