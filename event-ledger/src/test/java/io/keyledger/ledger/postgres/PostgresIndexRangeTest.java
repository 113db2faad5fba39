package io.keyledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which index PostgreSQL takes where it would be tempted to walk along the whole ledger. */
@Tag("slow")
class PostgresIndexRangeTest {

    private static final int EVENTS = 50_000;

    private static final PostgresSettings DATABASE = PostgresServer.shared().newDatabase();

    private final PostgresIndexRange range = new PostgresIndexRange();

    /** One value is frequent in the first tenth, and then never again. */
    @BeforeAll
    static void fill() {
        PostgresLedgerStore.open(DATABASE).close();
        PostgresServer.execute(
                DATABASE,
                """
                insert into event
                select n, 'id', 'ApiKey', 'key_' || n, 0, name, null, n, name, name, '{}', '{}'
                from generate_series(1, %1$d) n,
                     lateral (select case when n < %1$d / 10 then 'early' else 'other_' || n %% 7 end as name)
                """
                        .formatted(EVENTS),
                "analyze event");
    }

    @ParameterizedTest
    @CsvSource({
        "organization, event_by_organization",
        "actor_id, event_by_actor",
        "type, event_by_type",
    })
    void givenFrequentValueWithNothingLeft_thenItsIndexIsWalkedAndNotTheLedger(
            String column, String index) throws SQLException {
        String plan = plan(column, "early");

        assertThat(plan).contains(index).doesNotContain("event_pkey", "Seq Scan", "Sort");
    }

    @Test
    void givenAggregate_thenItsOwnEventsAreRead() throws SQLException {
        assertThat(plan("aggregate_id", "key_7"))
                .contains("event_aggregate_id_sequence_key")
                .doesNotContain("event_pkey", "Seq Scan");
    }

    private String plan(String column, String value) throws SQLException {
        String sql =
                "explain select * from event where %s order by %s limit 50"
                        .formatted(range.condition(column), range.order(column));
        try (Connection connection = PostgresServer.connect(DATABASE);
                PreparedStatement explain = connection.prepareStatement(sql)) {
            int index = 0;
            for (Object parameter : range.parameters(column, value, EVENTS / 2, EVENTS)) {
                explain.setObject(++index, parameter);
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet line = explain.executeQuery()) {
                while (line.next()) {
                    lines.add(line.getString(1));
                }
            }
            return String.join("\n", lines);
        }
    }
}
