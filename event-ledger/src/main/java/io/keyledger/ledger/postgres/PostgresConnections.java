package io.keyledger.ledger.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections whose every wait has a bound, so that a client of a database that is gone, or hangs,
 * is answered within 5 s.
 */
final class PostgresConnections implements AutoCloseable {

    private static final int READERS = 8;
    private static final int READER_WAIT_MILLIS = 1_500;
    private static final int VALIDATION_MILLIS = 500;

    /** In seconds: the driver has no finer ones. The socket's is for a server that hangs. */
    private static final int CONNECT_SECONDS = 2;

    private static final int SOCKET_SECONDS = 3;

    /**
     * The server's bounds, below those of the socket, so that it is the server that ends what takes
     * too long. By the keep-alives it notices when this machine is gone, and frees its locks.
     */
    private static final String SESSION =
            "-c statement_timeout=2000 -c lock_timeout=1000"
                    + " -c idle_in_transaction_session_timeout=2000"
                    + " -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2";

    /** A server that may forget what it has acknowledged is told not to. */
    private static final String BE_DURABLE =
            """
            select set_config('synchronous_commit', 'on', false)
            where current_setting('synchronous_commit') = 'off'
            """;

    private final PGSimpleDataSource database;
    private final PGSimpleDataSource unbounded;
    private final HikariDataSource readers;

    PostgresConnections(PostgresSettings settings) throws SQLException {
        this.database = bounded(settings);
        this.unbounded = dataSource(settings);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("ledger-readers");
        pool.setDataSource(bounded(settings));
        pool.setReadOnly(true);
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(READER_WAIT_MILLIS);
        pool.setValidationTimeout(VALIDATION_MILLIS);
        pool.setInitializationFailTimeout(-1);
        this.readers = new HikariDataSource(pool);
    }

    private static PGSimpleDataSource bounded(PostgresSettings settings) throws SQLException {
        PGSimpleDataSource dataSource = dataSource(settings);
        dataSource.setSocketTimeout(SOCKET_SECONDS);
        dataSource.setProperty(PGProperty.OPTIONS, SESSION);
        dataSource.setProperty(PGProperty.READ_ONLY_MODE, "always");
        dataSource.setProperty(PGProperty.REWRITE_BATCHED_INSERTS, "true");
        return dataSource;
    }

    private static PGSimpleDataSource dataSource(PostgresSettings settings) throws SQLException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(settings.url());
        settings.username().ifPresent(dataSource::setUser);
        settings.password().ifPresent(dataSource::setPassword);
        dataSource.setApplicationName("keyledger");
        dataSource.setConnectTimeout(CONNECT_SECONDS);
        dataSource.setLoginTimeout(CONNECT_SECONDS);
        dataSource.setTcpKeepAlive(true);
        // A replica may be behind, and its reader would miss what was acknowledged.
        dataSource.setProperty(PGProperty.TARGET_SERVER_TYPE, "primary");
        // Details hold values of rows.
        dataSource.setProperty(PGProperty.LOG_SERVER_ERROR_DETAIL, "false");
        return dataSource;
    }

    /** For the one writer. */
    PostgresAppender appender() throws SQLException {
        Connection connection = database.getConnection();
        try {
            beDurable(connection);
            return new PostgresAppender(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** For the tree, beside that writer. */
    PostgresTree tree(String process) throws SQLException {
        Connection connection = database.getConnection();
        try {
            beDurable(connection);
            return new PostgresTree(connection, process);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void beDurable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(BE_DURABLE);
        }
    }

    Connection reader() throws SQLException {
        try {
            return readers.getConnection();
        } catch (SQLTransientConnectionException e) {
            // The pool's message tells how long it took, so that no two failures look the same.
            throw new SQLTransientConnectionException("it cannot be reached", e);
        }
    }

    /** One that its user keeps. */
    Connection open() throws SQLException {
        return database.getConnection();
    }

    /** For changes of the schema, which take the time that they take. */
    DataSource unbounded() {
        return unbounded;
    }

    @Override
    public void close() {
        readers.close();
    }
}
