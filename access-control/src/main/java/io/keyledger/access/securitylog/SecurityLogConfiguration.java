package io.keyledger.access.securitylog;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The security log, wired. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityLogConfiguration.Settings.class)
public class SecurityLogConfiguration {

    @Bean
    SecurityLog securityLog(Settings settings, ObjectProvider<MeterRegistry> meters) {
        return new SecurityLog(
                new LineBudget(settings.linesPerSecond(), System::nanoTime),
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    /**
     * @param linesPerSecond {@code keyledger.security-log.lines-per-second}: how many denied calls
     *     a second have a line of their own
     */
    @ConfigurationProperties("keyledger.security-log")
    record Settings(@DefaultValue("100") int linesPerSecond) {

        Settings {
            if (linesPerSecond < 1) {
                throw new IllegalArgumentException(
                        "keyledger.security-log.lines-per-second must be at least 1");
            }
        }
    }
}
