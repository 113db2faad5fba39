package io.keyledger.ledger.postgres;

import io.keyledger.ledger.sql.DamagedLedgerException;
import io.keyledger.ledger.sql.SqlMigrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema up to date, and looks whether the ledger can be kept there. */
final class PostgresSchema {

    private static final Logger log = LoggerFactory.getLogger(PostgresSchema.class);
    private static final String MIGRATIONS = "classpath:db/migration/postgres";

    /** One statement, so that an append comes before it or after it as a whole. */
    private static final String STATE =
            """
            select coalesce((select position from ledger_head), -1),
                   coalesce((select max(position) from event), 0),
                   current_setting('server_encoding'),
                   current_setting('fsync')
            """;

    private PostgresSchema() {}

    /**
     * @throws io.keyledger.ledger.sql.LedgerSchemaException if its tables are not ours, or those of
     *     a newer version
     * @throws DamagedLedgerException if events are not as its head says
     */
    static void prepare(String ledger, DataSource database) throws SQLException {
        SqlMigrations.run(ledger, database, MIGRATIONS);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            requireHead(ledger, row.getLong(1), row.getLong(2));
            requireUnicode(ledger, row.getString(3));
            warnUnlessSynchronised(row.getString(4));
        }
    }

    private static void requireHead(String ledger, long head, long last) {
        if (head != last) {
            throw new DamagedLedgerException(
                    ledger,
                    "its head is position %d, and its last event has %d".formatted(head, last),
                    null);
        }
    }

    private static void requireUnicode(String ledger, String encoding) {
        if (!encoding.equals("UTF8")) {
            throw new DamagedLedgerException(
                    ledger, "the database's encoding is %s, not UTF8".formatted(encoding), null);
        }
    }

    private static void warnUnlessSynchronised(String fsync) {
        if (fsync.equals("off")) {
            log.warn(
                    "The PostgreSQL server runs with fsync=off: a loss of power can lose changes"
                            + " that were acknowledged");
        }
    }
}
