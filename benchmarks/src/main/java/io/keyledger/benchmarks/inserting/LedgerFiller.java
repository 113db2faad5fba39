package io.keyledger.benchmarks.inserting;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Adds events to the ledger of a server that does not run: changes of the details of the keys that
 * it has, as the server would have stored them.
 */
public final class LedgerFiller {

    private static final String KEYS =
            "select aggregate_id, organization, actor_id, metadata, time from event"
                    + " where type like '%.ApiKeyCreated' order by position";
    private static final String INSERT =
            """
            insert into event (position, event_id, aggregate_type, aggregate_id, sequence, type, revision, time,
                               organization, actor_id, payload, metadata)
            values (?, ?, 'ApiKey', ?, ?, 'io.keyledger.events.ApiKeyDetailsChanged', '1', ?, ?, ?, ?, ?)
            """;

    private record Key(
            String id, String organization, String actor, String metadata, long createdAt) {}

    private LedgerFiller() {}

    /**
     * @param size how many events it has in the end
     */
    public static void fillTo(Path ledger, int size) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = connection.createStatement()) {
            int position = head(statement);
            List<Key> keys = keys(statement);
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (int i = 0; position < size; i++) {
                    insert(insert, ++position, 1 + i / keys.size(), keys.get(i % keys.size()));
                }
            }
            connection.commit();
        }
    }

    private static int head(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select max(position) from event")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<Key> keys(Statement statement) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(KEYS)) {
            while (row.next()) {
                keys.add(
                        new Key(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5)));
            }
        }
        return keys;
    }

    private static void insert(PreparedStatement insert, int position, int sequence, Key key)
            throws SQLException {
        insert.setInt(1, position);
        insert.setString(2, UUID.randomUUID().toString());
        insert.setString(3, key.id());
        insert.setInt(4, sequence);
        insert.setLong(5, key.createdAt() + position);
        insert.setString(6, key.organization());
        insert.setString(7, key.actor());
        insert.setString(
                8,
                """
                {"apiKeyId":"%s","name":"Deployment %d","description":"pushes images from the build"}"""
                        .formatted(key.id(), position));
        insert.setString(9, key.metadata());
        insert.executeUpdate();
    }
}
