package io.keyledger.ledger.sql;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema of a ledger up to date. */
public final class SqlMigrations {

    private SqlMigrations() {}

    /**
     * @param ledger its name in messages
     * @param location where Flyway finds the scripts
     * @throws LedgerSchemaException if the tables are not ours, or those of a newer version
     */
    public static void run(String ledger, DataSource database, String location) {
        Flyway flyway =
                Flyway.configure()
                        .dataSource(database)
                        .locations(location)
                        .ignoreMigrationPatterns(new String[0])
                        .load();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new LedgerSchemaException(ledger, reason(flyway, e), e);
        }
    }

    private static String reason(Flyway flyway, FlywayException e) {
        if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return "it is not a ledger of Keyledger";
        }
        if (e instanceof FlywayValidateException) {
            return hasMigrationsOfTheFuture(flyway)
                    ? "it was written by a newer version of Keyledger"
                    : "its tables were not made by this version of Keyledger";
        }
        return Messages.oneLine(e.getMessage());
    }

    private static boolean hasMigrationsOfTheFuture(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
    }
}
