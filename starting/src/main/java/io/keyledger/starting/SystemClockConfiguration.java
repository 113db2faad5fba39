package io.keyledger.starting;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of an application. */
@Configuration(proxyBeanMethods = false)
public class SystemClockConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
