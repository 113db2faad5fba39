package io.keyledger.ledger.sqlite;

import io.keyledger.ledger.sql.IndexRange;
import java.util.List;

/** SQLite takes the index on both columns for what is said in the plain way. */
final class SqliteIndexRange implements IndexRange {

    @Override
    public String condition(String column) {
        return column + " = ? and position > ? and position <= ?";
    }

    @Override
    public List<Object> parameters(String column, String value, long after, long through) {
        return List.of(value, after, through);
    }

    @Override
    public String order(String column) {
        return "position";
    }
}
