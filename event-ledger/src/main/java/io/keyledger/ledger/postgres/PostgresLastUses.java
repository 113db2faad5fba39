package io.keyledger.ledger.postgres;

import io.keyledger.ledger.LastUseStore;
import io.keyledger.ledger.sql.SqlLedgerStore;
import io.keyledger.ledger.sql.SqlReader.ConnectionSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last uses in a table of the ledger's database, so that all processes share them. */
final class PostgresLastUses implements LastUseStore {

    /** In the order of ids, so that two processes do not wait for each other's rows. */
    private static final String STORE =
            """
            insert into last_use (id, at)
            select * from unnest(?::text[], ?::bigint[]) as used (id, at) order by id
            on conflict (id) do update set at = excluded.at where last_use.at + 60000 <= excluded.at
            """;

    private static final String OF = "select id, at from last_use where id = any (?::text[])";

    private final ConnectionSource readers;
    private final ConnectionSource writers;

    /**
     * @param writers gives a connection for each batch: there is one a minute
     */
    PostgresLastUses(ConnectionSource readers, ConnectionSource writers) {
        this.readers = readers;
        this.writers = writers;
    }

    @Override
    public void store(Map<String, Instant> latest) {
        if (!latest.isEmpty()) {
            SqlLedgerStore.run(() -> storeAll(latest));
        }
    }

    private void storeAll(Map<String, Instant> latest) throws SQLException {
        List<String> ids = List.copyOf(latest.keySet());
        try (Connection connection = writers.open();
                PreparedStatement store = connection.prepareStatement(STORE)) {
            store.setArray(1, connection.createArrayOf("text", ids.toArray()));
            store.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            ids.stream().map(id -> latest.get(id).toEpochMilli()).toArray()));
            store.executeUpdate();
        }
    }

    @Override
    public Map<String, Instant> of(Collection<String> ids) {
        return SqlLedgerStore.call(() -> find(ids));
    }

    private Map<String, Instant> find(Collection<String> ids) throws SQLException {
        try (Connection connection = readers.open();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            Map<String, Instant> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2)));
                }
            }
            return found;
        }
    }
}
