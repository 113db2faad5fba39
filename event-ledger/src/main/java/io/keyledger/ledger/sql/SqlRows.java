package io.keyledger.ledger.sql;

import io.keyledger.ledger.StoredEvent;
import io.keyledger.ledger.StoredTile;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** How events and tiles are written as rows: the same in every database. */
public final class SqlRows {

    /** Its parameters are set by {@link #set(PreparedStatement, StoredEvent, long)}. */
    public static final String INSERT_EVENT =
            """
            insert into event (position, event_id, aggregate_type, aggregate_id, sequence, type, revision, time,
                               organization, actor_id, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Its parameters are set by {@link #set(PreparedStatement, StoredTile)}. */
    public static final String KEEP_TILE =
            """
            insert into tile (level, number, hashes) values (?, ?, ?)
            on conflict (level, number) do update set hashes = excluded.hashes
            """;

    private SqlRows() {}

    public static void set(PreparedStatement insert, StoredEvent event, long position)
            throws SQLException {
        insert.setLong(1, position);
        insert.setString(2, event.eventId());
        insert.setString(3, event.aggregateType());
        insert.setString(4, event.aggregateId());
        insert.setLong(5, event.sequence());
        insert.setString(6, event.type());
        insert.setString(7, event.revision());
        insert.setLong(8, event.time().toEpochMilli());
        insert.setString(9, event.organization());
        insert.setString(10, event.actorId());
        insert.setString(11, event.payload());
        insert.setString(12, event.metadata());
    }

    public static void set(PreparedStatement keep, StoredTile tile) throws SQLException {
        keep.setInt(1, tile.level());
        keep.setLong(2, tile.number());
        keep.setBytes(3, tile.hashes());
    }
}
