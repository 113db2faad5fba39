package io.keyledger.access.sample;

import io.keyledger.access.AccessControlConfiguration;
import io.keyledger.access.tokens.FakeLedger;
import io.keyledger.http.HttpConventionsConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.example.library.LibraryController;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    HttpConventionsConfiguration.class,
    AccessControlConfiguration.class,
    SampleController.class,
    ThingController.class,
    LibraryController.class
})
class SampleApplication {

    @Bean
    FakeLedger ledger() {
        return new FakeLedger();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** For tests to look into; applications have one only if somebody can look at it. */
    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    SampleReadiness readiness() {
        return new SampleReadiness();
    }

    @Bean
    FilterRegistrationBean<ErrorBeforeSecurity> errorBeforeSecurity() {
        var registration = new FilterRegistrationBean<>(new ErrorBeforeSecurity());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1_000);
        return registration;
    }

    @Bean
    RouterFunction<ServerResponse> functional() {
        return RouterFunctions.route()
                .GET("/v1/functional", request -> ServerResponse.ok().build())
                .build();
    }
}
