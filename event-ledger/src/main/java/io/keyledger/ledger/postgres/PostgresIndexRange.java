package io.keyledger.ledger.postgres;

import io.keyledger.ledger.sql.IndexRange;
import java.util.List;

/**
 * Said in the plain way, PostgreSQL may walk along the ledger instead of the index, for a value
 * that it takes to be frequent, and past everything when none is left. The order of two columns
 * leaves it only the index on both.
 */
final class PostgresIndexRange implements IndexRange {

    /** Has an index with its sequence, in the order of which its positions are. */
    private static final String AGGREGATE = "aggregate_id";

    @Override
    public String condition(String column) {
        return column.equals(AGGREGATE)
                ? "aggregate_id = ? and position > ? and position <= ?"
                : "(%1$s, position) > (?, ?) and (%1$s, position) <= (?, ?)".formatted(column);
    }

    @Override
    public List<Object> parameters(String column, String value, long after, long through) {
        return column.equals(AGGREGATE)
                ? List.of(value, after, through)
                : List.of(value, after, value, through);
    }

    @Override
    public String order(String column) {
        return column.equals(AGGREGATE) ? "sequence" : column + ", position";
    }
}
