package io.keyledger.command;

import io.keyledger.command.accesstoken.AccessToken;
import io.keyledger.command.apikey.ApiKey;
import io.keyledger.command.dispatching.CommandDispatcher;
import io.keyledger.command.dispatching.CommandTargets;
import io.keyledger.command.dispatching.DispatchingConfiguration;
import java.security.SecureRandom;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregates on the command bus, and what sends commands to them; no HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({CommandDispatcher.class, DispatchingConfiguration.class})
public class AggregatesConfiguration {

    /**
     * Waits some 1.5 s for others that change the same aggregate: with {@code
     * keyledger.append-timeout} on top, a client of a ledger that hangs is still answered within 5.
     */
    private static final int LOCK_ATTEMPTS = 17;

    private static final int LOCK_ATTEMPT_MILLIS = 100;

    @Bean
    ConfigurerModule aggregates() {
        return configurer ->
                configurer
                        .configureAggregate(configure(ApiKey.class))
                        .configureAggregate(configure(AccessToken.class));
    }

    private static <T> AggregateConfigurer<T> configure(Class<T> aggregate) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCommandTargetResolver(configuration -> new CommandTargets())
                .configureLockFactory(
                        configuration ->
                                PessimisticLockFactory.builder()
                                        .acquireAttempts(LOCK_ATTEMPTS)
                                        .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                                        .build());
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
