package io.keyledger.command.operatortoken;

import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.LedgerConfiguration;
import io.keyledger.ledger.postgres.PostgresLedgerConfiguration;
import io.keyledger.ledger.sqlite.SqliteLedgerConfiguration;
import io.keyledger.starting.Subcommand;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.io.PrintStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * {@code issue-operator-token}: the way back in for who has no operator's token any more. It needs
 * the data directory for itself, so the server must be stopped; whoever can read that directory is
 * an operator already.
 */
public final class IssueOperatorToken implements Subcommand {

    private static final String NAME = "issue-operator-token";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "Prints a new access token with the role operator. Stop the server first.";
    }

    @Override
    public int run(String... options) {
        PrintStream answer = System.out;
        System.setOut(System.err); // so that the token is all that standard output gets
        try (ConfigurableApplicationContext context = application().run(options)) {
            return issue(context, answer);
        } catch (RuntimeException e) {
            return 1; // why it did not start has been printed
        } finally {
            System.setOut(answer);
        }
    }

    private static int issue(ConfigurableApplicationContext context, PrintStream answer) {
        try {
            if (context.getBean(Ledger.class).head() == 0) {
                System.err.println("The ledger is empty. A first start of the server begins it.");
                return 1;
            }
            AccessTokenSecret token = context.getBean(OperatorTokens.class).issueAnother(NAME);
            answer.println(token.reveal());
            System.err.println("Issued %s. It is shown this once only.".formatted(token.id()));
            return 0;
        } catch (RuntimeException e) {
            System.err.println("No token was issued: " + e.getMessage());
            return 1;
        }
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(LedgerOnly.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.addInitializers(new LedgerMustExist());
        return application;
    }

    /** Not annotated as a configuration, which the command side would find and import too. */
    @EnableAutoConfiguration(
            excludeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
    @Import({
        SqliteLedgerConfiguration.class,
        PostgresLedgerConfiguration.class,
        LedgerConfiguration.class,
        OperatorTokenConfiguration.class
    })
    static class LedgerOnly {}
}
