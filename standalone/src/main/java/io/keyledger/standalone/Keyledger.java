package io.keyledger.standalone;

import io.keyledger.command.CommandSideConfiguration;
import io.keyledger.command.operatortoken.IssueOperatorToken;
import io.keyledger.console.ConsoleConfiguration;
import io.keyledger.ledger.LedgerConfiguration;
import io.keyledger.ledger.postgres.PostgresLedgerConfiguration;
import io.keyledger.ledger.sqlite.SqliteLedgerConfiguration;
import io.keyledger.query.QuerySideConfiguration;
import io.keyledger.query.ledgerverifier.VerifyLedger;
import io.keyledger.starting.Application;
import io.keyledger.starting.SystemClockConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both sides and the console in one process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    SystemClockConfiguration.class,
    SqliteLedgerConfiguration.class,
    PostgresLedgerConfiguration.class,
    LedgerConfiguration.class,
    CommandSideConfiguration.class,
    QuerySideConfiguration.class,
    ConsoleConfiguration.class,
    EmbeddedReadModels.class
})
public class Keyledger {

    public static void main(String[] arguments) {
        Application.of(Keyledger.class, "keyledger")
                .offering(new IssueOperatorToken())
                .offering(new VerifyLedger())
                .run(arguments);
    }
}
