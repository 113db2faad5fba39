package io.keyledger.query.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.keyledger.ledger.TestLedger;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import io.keyledger.query.projection.Generation;
import io.keyledger.query.projection.GenerationId;
import io.keyledger.query.projection.Projection;
import io.keyledger.query.projection.ProjectionStore;
import io.keyledger.query.projection.ReadModel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R2: who has waited for a position never reads a generation that lacks it. */
class ActiveGenerationTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final TestLedger ledger = TestLedger.open();
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final ActiveGeneration<ReadModel> active = new ActiveGeneration<>(() -> {});
    private MongoClient client;
    private Generation<ReadModel> first;
    private Generation<ReadModel> second;

    @BeforeEach
    void open() {
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        first = generation(1);
        second = generation(2);
        for (int number = 1; number <= 3; number++) {
            LedgerWriter.to(ledger).write(Events.everySecond().created(SampleKey.number(number)));
        }
    }

    @AfterEach
    void close() {
        first.stop();
        second.stop();
        client.close();
        server.shutdownNow();
        ledger.close();
    }

    @Test
    void r2_givenGenerationThatIsBehind_whenItIsToBeRead_thenTheOtherStaysUntilItIsNot() {
        first.start();
        active.reset(first);
        assertThat(active.awaitApplied(3, LONG)).isTrue();

        assertThat(active.switchTo(second)).isFalse();
        assertThat(active.current()).contains(first);

        second.start();
        assertThat(second.awaitApplied(3, LONG)).isTrue();
        assertThat(active.switchTo(second)).isTrue();
        assertThat(active.current()).contains(second);
        assertThat(active.appliedPosition()).isEqualTo(3);
    }

    private Generation<ReadModel> generation(long number) {
        ProjectionStore store =
                new ProjectionStore(
                        client.getDatabase("test"), ledger.serializer(), "test", Clock.systemUTC());
        return Generation.open(
                new GenerationId("nothing", number),
                new OfNothing(),
                store,
                ledger.messageSource());
    }

    /** It needs no event, and knows how far it is all the same. */
    private static final class OfNothing implements Projection<ReadModel> {

        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public boolean concerns(Class<?> event) {
            return false;
        }

        @Override
        public ReadModel open(MongoDatabase database, String collection) {
            return events -> List.of();
        }
    }
}
