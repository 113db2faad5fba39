package io.keyledger.ledger.postgres;

import static io.keyledger.ledger.StoredEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How one process learns of the appends of another. */
@Tag("slow")
class PostgresWakeUpTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final PostgresSettings database = PostgresServer.shared().newDatabase();
    private final PostgresLedgerStore here = PostgresLedgerStore.open(database);
    private final PostgresLedgerStore there = PostgresLedgerStore.open(database);
    private final AtomicLong told = new AtomicLong(-1);

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private void awaitTold(long head) {
        await().atMost(LONG).untilAsserted(() -> assertThat(told).hasValue(head));
    }

    @Test
    void givenNobodyWhoPolls_whenAnotherAppends_thenTheNotificationTells() {
        there.tellHeadsTo(told::set, NEVER);
        awaitTold(0);

        for (long head = 1; head <= 20; head++) {
            here.append(List.of(unit("key_" + head, 1)));
            awaitTold(head);
        }
    }

    @Test
    void givenAppendWithoutNotification_thenThePollTells() {
        there.tellHeadsTo(told::set);
        awaitTold(0);

        PostgresServer.execute(
                database,
                "update ledger_head set position = 1",
                """
                insert into event (position, event_id, aggregate_type, aggregate_id, sequence, type, time, payload, metadata)
                values (1, 'id', 'ApiKey', 'key_1', 0, 'type', 0, '{}', '{}')
                """);

        awaitTold(1);
    }

    @Test
    void givenConnectionsEnded_thenItListensAgainAndTellsWhatItMissed() {
        there.tellHeadsTo(told::set, NEVER);
        awaitTold(0);
        here.append(List.of(unit("key_1", 1)));
        awaitTold(1);

        PostgresServer.execute(
                database,
                "update ledger_head set position = 2",
                """
                insert into event (position, event_id, aggregate_type, aggregate_id, sequence, type, time, payload, metadata)
                values (2, 'id', 'ApiKey', 'key_2', 0, 'type', 0, '{}', '{}')
                """);
        PostgresServer.endConnections(database);

        awaitTold(2);
    }
}
