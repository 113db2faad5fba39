package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C4, for the ledger alone: a process that is killed loses nothing that it acknowledged. */
@Tag("slow")
class DurabilityTest {

    private static final int KILLS = 4;
    private static final int THREADS = 4;

    @TempDir private Path directory;

    /** Appends in several threads, two events at a time, and prints what is acknowledged. */
    static final class Appender {

        private Appender() {}

        public static void main(String[] args) throws Exception {
            TestLedger ledger = TestLedger.open(Path.of(args[0]));
            try (Parallel threads = new Parallel()) {
                for (int thread = 0; thread < THREADS; thread++) {
                    String prefix = "key_" + ledger.ledger().head() + "_" + thread + "_";
                    threads.run(() -> appendForEver(ledger, prefix));
                }
            }
        }

        private static void appendForEver(TestLedger ledger, String prefix) {
            for (int i = 0; ; i++) {
                String id = prefix + i;
                ledger.append("ApiKey", id, Map.of(), Events.created(id), Events.revoked(id));
                System.out.println(id);
            }
        }
    }

    @Test
    void givenProcessKilledAtRandomMoments_thenEverythingAcknowledgedIsThereWithoutAHole()
            throws Exception {
        Random random = new Random(42);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(acknowledgedBeforeKill(1 + random.nextInt(200)));

            try (TestLedger ledger = TestLedger.open(directory)) {
                List<PositionedEvent> stored = ledger.store().readAfter(0, Integer.MAX_VALUE);
                assertThat(stored.stream().map(PositionedEvent::position))
                        .containsExactlyElementsOf(oneTo(ledger.ledger().head()));
                assertThat(idsOfWholeUnits(stored)).containsAll(acknowledged);
                assertThat(idsOfWholeUnits(stored)).hasSize(stored.size() / 2);
            }
        }
    }

    private List<String> acknowledgedBeforeKill(int lines)
            throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        try (ChildJvm child = ChildJvm.start(Appender.class, directory)) {
            for (int line = 0; line < lines; line++) {
                acknowledged.add(child.readLine());
            }
            acknowledged.addAll(wholeLines(child.kill()));
        }
        return acknowledged;
    }

    /** The last line may have been cut by the kill. */
    private static List<String> wholeLines(List<String> lines) {
        return lines.isEmpty() ? lines : lines.subList(0, lines.size() - 1);
    }

    private static Set<String> idsOfWholeUnits(List<PositionedEvent> stored) {
        return stored.stream()
                .map(PositionedEvent::event)
                .filter(event -> event.sequence() == 1)
                .map(StoredEvent::aggregateId)
                .collect(Collectors.toSet());
    }

    private static List<Long> oneTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
