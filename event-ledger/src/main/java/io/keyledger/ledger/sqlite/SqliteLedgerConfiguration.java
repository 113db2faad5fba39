package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.DataDirectory;
import io.keyledger.ledger.LedgerProperties;
import io.keyledger.ledger.LedgerUrl;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The default: the file {@code ledger.db} in the data directory. */
@Configuration(proxyBeanMethods = false)
@Conditional(LedgerUrl.NotNamed.class)
public class SqliteLedgerConfiguration {

    /** The ledger's name in the data directory. */
    public static final String FILE = "ledger.db";

    /** Before anything is opened or made. */
    @Bean
    static BeanFactoryPostProcessor noOtherDatabaseIsMeant(Environment environment) {
        return beans -> LedgerUrl.refuseSettingsOfPostgresql(environment);
    }

    @Bean
    SqliteLedgerStore ledgerStore(LedgerProperties properties, DataDirectory directory) {
        properties.requireKind(LedgerProperties.Kind.SQLITE);
        return SqliteLedgerStore.open(directory.resolve(FILE));
    }
}
