package io.keyledger.command;

import io.keyledger.command.operatortoken.IssueOperatorToken;
import io.keyledger.ledger.LedgerConfiguration;
import io.keyledger.ledger.LedgerUrl;
import io.keyledger.ledger.postgres.PostgresLedgerConfiguration;
import io.keyledger.starting.Application;
import io.keyledger.starting.SystemClockConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The command side as a process of its own, one of any number on one PostgreSQL. It needs nothing
 * else, and takes commands while the read models are away.
 *
 * <p>Not annotated as a configuration, which {@link CommandSideConfiguration} would find, and so
 * bring into every application that it is a part of.
 */
@EnableAutoConfiguration
@Import({
    SystemClockConfiguration.class,
    PostgresLedgerConfiguration.class,
    LedgerConfiguration.class,
    CommandSideConfiguration.class
})
public class CommandSide {

    public static void main(String[] arguments) {
        Application.of(CommandSide.class, "keyledger-command-side")
                .requiring(LedgerUrl.PROPERTY, LedgerUrl.MEANING)
                .offering(new IssueOperatorToken())
                .run(arguments);
    }
}
