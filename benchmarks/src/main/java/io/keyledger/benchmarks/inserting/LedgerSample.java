package io.keyledger.benchmarks.inserting;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a real ledger looks like: its table of events, its indexes, and the row of one created key.
 *
 * @param table the statement that makes the table
 * @param indexes the statements that make the indexes
 * @param row the values by column
 */
record LedgerSample(String table, List<String> indexes, List<Column> row) {

    record Column(String name, @Nullable Object value) {}

    static LedgerSample of(Path ledger) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement statement = connection.createStatement()) {
            return new LedgerSample(
                    definitions(statement, "table").get(0),
                    definitions(statement, "index"),
                    row(statement));
        }
    }

    private static List<String> definitions(Statement statement, String type) throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "select sql from sqlite_master where tbl_name = 'event' and sql is not null and type = '"
                                + type
                                + "'")) {
            while (rows.next()) {
                definitions.add(rows.getString(1));
            }
        }
        return definitions;
    }

    private static List<Column> row(Statement statement) throws SQLException {
        List<Column> row = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery(
                        "select * from event where type like '%ApiKeyCreated' order by position desc limit 1")) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.add(new Column(rows.getMetaData().getColumnName(i), rows.getObject(i)));
            }
        }
        return row;
    }

    /** How many bytes the values have as text. */
    int size() {
        return row.stream().mapToInt(column -> String.valueOf(column.value()).length()).sum();
    }

    /** The table without any index but that of its position, for comparison. */
    String bareTable() {
        return "create table event (%s)"
                .formatted(
                        String.join(
                                ", ",
                                row.stream()
                                        .map(Column::name)
                                        .map(
                                                name ->
                                                        name.equals("position")
                                                                ? name + " integer primary key"
                                                                : name)
                                        .toList()));
    }

    String insert() {
        return "insert into event (%s) values (%s)"
                .formatted(
                        String.join(", ", row.stream().map(Column::name).toList()),
                        String.join(", ", row.stream().map(column -> "?").toList()));
    }
}
