package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.DataDirectory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code keyledger.ledger=sqlite}, the default: the file {@code ledger.db} in the data directory.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "keyledger.ledger", havingValue = "sqlite", matchIfMissing = true)
public class SqliteLedgerConfiguration {

    /** The ledger's name in the data directory. */
    public static final String FILE = "ledger.db";

    @Bean
    SqliteLedgerStore ledgerStore(DataDirectory directory) {
        return SqliteLedgerStore.open(directory.resolve(FILE));
    }
}
