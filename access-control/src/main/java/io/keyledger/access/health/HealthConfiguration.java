package io.keyledger.access.health;

import io.keyledger.http.readiness.ReadinessCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code GET /livez} and {@code GET /readyz}. */
@Configuration(proxyBeanMethods = false)
public class HealthConfiguration {

    @Bean
    HealthController healthController(ObjectProvider<ReadinessCheck> checks) {
        return new HealthController(checks.orderedStream().toList());
    }

    /** The same for the management port. */
    @Bean
    HealthIndicator readyAsToldByReadyz(HealthController controller) {
        return () -> (controller.isReady() ? Health.up() : Health.outOfService()).build();
    }
}
