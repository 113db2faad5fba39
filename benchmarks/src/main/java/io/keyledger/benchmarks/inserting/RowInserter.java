package io.keyledger.benchmarks.inserting;

import io.keyledger.benchmarks.inserting.LedgerSample.Column;
import io.keyledger.benchmarks.load.Work;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Inserts copies of a row with new identifiers over one connection, each with a commit of its own.
 */
final class RowInserter implements AutoCloseable {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

    private final BareLedger ledger;
    private final Connection connection;
    private final PreparedStatement insert;
    private final List<Column> row;

    RowInserter(BareLedger ledger, LedgerSample sample) throws SQLException {
        this.ledger = ledger;
        this.connection = ledger.connect();
        this.insert = connection.prepareStatement(sample.insert());
        this.row = sample.row();
    }

    /** When several threads share it, they wait for each other here. */
    synchronized int once() {
        try {
            for (int i = 0; i < row.size(); i++) {
                insert.setObject(i + 1, value(row.get(i)));
            }
            insert.executeUpdate();
            return Work.RIGHT;
        } catch (SQLException e) {
            return e.getErrorCode();
        }
    }

    private @Nullable Object value(Column column) {
        return switch (column.name()) {
            case "position" -> ledger.nextPosition();
            case "event_id" -> UUID.randomUUID().toString();
            case "aggregate_id" -> anotherId(String.valueOf(column.value()));
            case "time" -> System.currentTimeMillis();
            default -> column.value();
        };
    }

    /** An id of the same length with the same tag, random as the real ones are. */
    private static String anotherId(String id) {
        char[] another = id.toCharArray();
        for (int i = id.indexOf('_') + 1; i < another.length; i++) {
            another[i] = ALPHABET[ThreadLocalRandom.current().nextInt(ALPHABET.length)];
        }
        return new String(another);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
