package io.keyledger.standalone;

import io.keyledger.command.CommandSideConfiguration;
import io.keyledger.console.ConsoleConfiguration;
import io.keyledger.ledger.LedgerConfiguration;
import io.keyledger.ledger.postgres.PostgresLedgerConfiguration;
import io.keyledger.ledger.sqlite.SqliteLedgerConfiguration;
import io.keyledger.query.QuerySideConfiguration;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Both sides and the console in one process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    SqliteLedgerConfiguration.class,
    PostgresLedgerConfiguration.class,
    LedgerConfiguration.class,
    CommandSideConfiguration.class,
    QuerySideConfiguration.class,
    ConsoleConfiguration.class,
    EmbeddedReadModels.class
})
public class Keyledger {

    private static final List<Subcommand> SUBCOMMANDS =
            List.of(new IssueOperatorToken(), new VerifyLedger());

    public static void main(String[] arguments) {
        new CommandLine(SUBCOMMANDS, System.out, System.err)
                .run(arguments)
                .ifPresentOrElse(System::exit, () -> serve(arguments));
    }

    private static void serve(String[] arguments) {
        try {
            SpringApplication application = new SpringApplication(Keyledger.class);
            // by then logging is set up
            application.addInitializers(context -> UsedUpMemory.endsThisProcess());
            application.run(arguments);
        } catch (RuntimeException e) {
            // What went wrong has been printed; threads that were started already must not keep the
            // process alive.
            System.exit(1);
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
