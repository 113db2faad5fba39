package io.keyledger.access.management;

import io.micrometer.observation.ObservationPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;

/**
 * The Actuator. {@code management.properties} says what of it there is: nothing, unless {@code
 * management.server.port} names a port.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/io/keyledger/access/management.properties")
public class ManagementConfiguration {

    /**
     * What nobody can see is not measured: each request would pay for it, verifications above all.
     */
    @Bean
    ObservationPredicate onlyWhatCanBeSeen(Environment environment) {
        boolean canBeSeen =
                environment.getProperty("management.server.port", Integer.class, -1) >= 0;
        return (name, context) -> canBeSeen;
    }
}
