package io.keyledger.command;

import io.keyledger.command.dispatching.CommandDispatcher;
import io.keyledger.ledger.DataDirectory;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerConfiguration;
import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.LedgerUrl;
import io.keyledger.ledger.postgres.PostgresLedgerConfiguration;
import io.keyledger.ledger.sqlite.SqliteLedgerConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The command side alone, on a ledger that can be made to fail, with a client. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    SqliteLedgerConfiguration.class,
    PostgresLedgerConfiguration.class,
    LedgerConfiguration.class,
    CommandSideConfiguration.class
})
public class CommandSideApplication {

    @Bean
    AdvancingClock clock() {
        return new AdvancingClock();
    }

    @Bean
    @Conditional(LedgerUrl.NotNamed.class)
    static BeanPostProcessor unreliableLedger() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof LedgerStore store ? new UnreliableLedgerStore(store) : bean;
            }
        };
    }

    @Bean
    CommandSideClient client(
            Environment environment,
            DataDirectory directory,
            LedgerStore store,
            Ledger ledger,
            CommandDispatcher commands) {
        return new CommandSideClient(environment, directory, store, ledger, commands);
    }
}
