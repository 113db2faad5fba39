package io.keyledger.ledger.sql;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEventPage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * One search through a part of the ledger that has {@value #MOST_EXAMINED} entries of an index at
 * most. It ends at the head that it asked for first, so what is appended meanwhile is neither seen
 * nor skipped.
 */
final class SqlSearch {

    static final int MOST_EXAMINED = 10_000;

    private static final String TIME_AT = "select time from event where position = ?";

    // With + 0 the index of times is looked into, instead of walking along the ledger.
    private static final String FIRST_SINCE = "select min(position + 0) from event where time >= ?";
    private static final String LAST_BEFORE = "select max(position + 0) from event where time < ?";

    private final Connection connection;
    private final EventFilter filter;
    private final SqlConditions conditions;

    SqlSearch(Connection connection, EventFilter filter, IndexRange range) {
        this.connection = connection;
        this.filter = filter;
        this.conditions = SqlConditions.of(filter, range);
    }

    StoredEventPage after(long position, int limit) throws SQLException {
        long head = queryLong(SqlReader.HEAD).orElse(0);
        long start = firstToExamine(position, head) - 1;
        if (start >= head || nothingIsLeftAfter(start)) {
            return new StoredEventPage(List.of(), Math.max(position, head), head);
        }
        long through = lastToExamine(start, head);
        List<PositionedEvent> events = events(start, through, limit);
        boolean isFull = events.size() == limit;
        return new StoredEventPage(
                events, isFull ? events.get(limit - 1).position() : through, head);
    }

    /** Events are nearly in the order of their times, so a time tells where to begin. */
    private long firstToExamine(long position, long head) throws SQLException {
        if (filter.from().isEmpty() || !timeAt(position + 1).isBefore(filter.from().get())) {
            return position + 1;
        }
        OptionalLong first = queryLong(FIRST_SINCE, filter.from().get().toEpochMilli());
        return Math.max(position + 1, first.orElse(head + 1));
    }

    private boolean nothingIsLeftAfter(long position) throws SQLException {
        if (filter.to().isEmpty() || timeAt(position + 1).isBefore(filter.to().get())) {
            return false;
        }
        return queryLong(LAST_BEFORE, filter.to().get().toEpochMilli()).orElse(0) <= position;
    }

    private Instant timeAt(long position) throws SQLException {
        return Instant.ofEpochMilli(queryLong(TIME_AT, position).orElse(Long.MAX_VALUE));
    }

    private long lastToExamine(long start, long head) throws SQLException {
        if (!conditions.haveIndex()) {
            return Math.min(head, start + MOST_EXAMINED);
        }
        String last =
                "select position from event where %s order by %s limit 1 offset ?"
                        .formatted(conditions.indexed(), conditions.order());
        return queryLong(last, conditions.indexParameters(start, head, MOST_EXAMINED - 1))
                .orElse(head);
    }

    private List<PositionedEvent> events(long start, long through, int limit) throws SQLException {
        return SqlReader.queryEvents(
                connection,
                SqlReader.EVENTS
                        + "where %s order by %s limit ?"
                                .formatted(conditions.all(), conditions.order()),
                conditions.parameters(start, through, limit));
    }

    private OptionalLong queryLong(String sql, Object... parameters) throws SQLException {
        return SqlReader.queryLong(connection, sql, parameters);
    }
}
