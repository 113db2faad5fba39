package io.keyledger.command.operatortoken;

import io.keyledger.ledger.DataDirectoryException;
import io.keyledger.ledger.LedgerProperties;
import io.keyledger.ledger.LedgerUrl;
import io.keyledger.ledger.sqlite.SqliteLedgerConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Where the server would begin a ledger, {@link IssueOperatorToken} refuses: the path is mistyped.
 */
final class LedgerMustExist
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /**
     * @throws DataDirectoryException if there is none
     */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        LedgerProperties settings =
                Binder.get(context.getEnvironment())
                        .bindOrCreate("keyledger", LedgerProperties.class);
        Path directory = settings.dataDirectory().toAbsolutePath().normalize();
        if (!LedgerUrl.isNamed(context.getEnvironment())
                && !Files.isRegularFile(directory.resolve(SqliteLedgerConfiguration.FILE))) {
            throw new DataDirectoryException("There is no ledger in " + directory);
        }
    }
}
