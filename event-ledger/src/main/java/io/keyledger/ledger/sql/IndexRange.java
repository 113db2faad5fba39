package io.keyledger.ledger.sql;

import java.util.List;

/**
 * How a database is led along its index on a column and the position, through the entries of one
 * value, so that what a search costs is known.
 */
public interface IndexRange {

    /** The condition: the column has the value, the position is after one and through another. */
    String condition(String column);

    /** The parameters of the condition, in its order. */
    List<Object> parameters(String column, String value, long after, long through);

    /** The order of the index, which for one value is that of positions. */
    String order(String column);
}
