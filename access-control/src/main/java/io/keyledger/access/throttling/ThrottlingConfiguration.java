package io.keyledger.access.throttling;

import io.github.bucket4j.TimeMeter;
import io.keyledger.access.securitylog.SecurityLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The throttle of failures, wired; a metric counts them, whether they are slowed down or not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ThrottlingProperties.class)
public class ThrottlingConfiguration {

    @Bean
    FailureThrottle failureThrottle(
            ThrottlingProperties properties,
            SecurityLog securityLog,
            ObjectProvider<MeterRegistry> meters) {
        FailureThrottle throttle =
                properties.enabled()
                        ? new AddressThrottle(
                                properties, securityLog, TimeMeter.SYSTEM_MILLISECONDS)
                        : (request, attempt) -> {};
        return new CountedFailures(throttle, meters.getIfAvailable(SimpleMeterRegistry::new));
    }
}
