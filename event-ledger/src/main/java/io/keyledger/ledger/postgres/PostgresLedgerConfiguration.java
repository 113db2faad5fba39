package io.keyledger.ledger.postgres;

import io.keyledger.ledger.CheckpointStore;
import io.keyledger.ledger.LastUseStore;
import io.keyledger.ledger.LedgerProperties;
import io.keyledger.ledger.LedgerUrl;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** {@code keyledger.ledger.url=jdbc:postgresql://…}: a PostgreSQL database. */
@Configuration(proxyBeanMethods = false)
@Conditional(LedgerUrl.Named.class)
@EnableConfigurationProperties(PostgresProperties.class)
public class PostgresLedgerConfiguration {

    @Bean
    PostgresLedgerStore ledgerStore(LedgerProperties ledger, PostgresProperties properties) {
        ledger.requireKind(LedgerProperties.Kind.POSTGRESQL);
        return PostgresLedgerStore.open(properties.settings());
    }

    @Bean
    CheckpointStore checkpointStore(PostgresLedgerStore store) {
        return store.checkpoints();
    }

    @Bean
    LastUseStore lastUseStore(PostgresLedgerStore store) {
        return store.lastUses();
    }
}
