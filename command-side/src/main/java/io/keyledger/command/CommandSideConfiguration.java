package io.keyledger.command;

import io.keyledger.access.AccessControlConfiguration;
import io.keyledger.http.HttpConventionsConfiguration;
import io.keyledger.http.readiness.ReadinessCheck;
import io.keyledger.ledger.Ledger;
import io.keyledger.vocabulary.KeyPrefix;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The command side as a whole: the aggregates on the command bus, and the endpoints in front of it.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(CommandSideProperties.class)
@Import({
    HttpConventionsConfiguration.class,
    AccessControlConfiguration.class,
    AggregatesConfiguration.class
})
public class CommandSideConfiguration {

    @Bean
    KeyPrefix keyPrefix(CommandSideProperties properties) {
        return properties.keyPrefix();
    }

    @Bean
    ReadinessCheck ledgerReadiness(Ledger ledger) {
        return new LedgerReadiness(ledger);
    }
}
