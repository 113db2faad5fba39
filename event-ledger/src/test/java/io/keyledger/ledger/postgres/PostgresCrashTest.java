package io.keyledger.ledger.postgres;

import static io.keyledger.ledger.StoredEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.PositionedEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C10: the server is killed in the middle of commits. */
@Tag("slow")
class PostgresCrashTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int WRITERS = 4;
    private static final int KILLS = 2;

    @TempDir private Path directory;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    @Test
    void givenServerKilledAmidCommits_thenNothingAcknowledgedIsLostAndItGoesOnWithoutARestart()
            throws Exception {
        try (PostgresServer server = PostgresServer.startIn(directory);
                PostgresLedgerStore store = PostgresLedgerStore.open(server.newDatabase())) {
            List<Thread> writers = startWriters(store);
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMoreAcknowledged();
                server.kill();
                restart(server);
            }
            awaitMoreAcknowledged();
            ended = true;
            for (Thread writer : writers) {
                writer.join();
            }
            List<PositionedEvent> stored = store.readAfter(0, Integer.MAX_VALUE);
            assertThat(stored.stream().map(PositionedEvent::position))
                    .containsExactlyElementsOf(oneTo(store.head()));
            assertThat(wholeUnits(stored)).containsAll(acknowledged);
            assertThat(wholeUnits(stored)).hasSize(stored.size() / 2);
        }
    }

    private static void restart(PostgresServer server) {
        await().atMost(LONG).ignoreExceptions().until(() -> restarted(server));
    }

    private static boolean restarted(PostgresServer server) throws IOException {
        server.restart();
        return true;
    }

    private void awaitMoreAcknowledged() {
        int before = acknowledged.size();
        await().atMost(LONG).until(() -> acknowledged.size() > before + 200);
    }

    private List<Thread> startWriters(PostgresLedgerStore store) {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = "key_" + writer + "_";
            Thread thread = new Thread(() -> appendUntilEnded(store, prefix));
            thread.start();
            writers.add(thread);
        }
        return writers;
    }

    /** What fails is not tried again, since it may be stored. */
    private void appendUntilEnded(PostgresLedgerStore store, String prefix) {
        for (int i = 0; !ended; i++) {
            try {
                store.append(List.of(unit(prefix + i, 2)));
                acknowledged.add(prefix + i);
            } catch (LedgerUnavailableException e) {
                LockSupport.parkNanos(1_000_000); // while the server is gone, failing is quick
            }
        }
    }

    private static Set<String> wholeUnits(List<PositionedEvent> stored) {
        return stored.stream()
                .map(PositionedEvent::event)
                .filter(event -> event.sequence() == 1)
                .map(event -> event.aggregateId())
                .collect(Collectors.toSet());
    }

    private static List<Long> oneTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
