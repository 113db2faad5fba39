package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.Sql;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

/** What an operator's scraper gets to see; in an application of its own, since its tree stops. */
@Tag("slow")
@TestPropertySource(properties = "management.server.port=0")
class TreeMetricsHttpTest extends QueryHttpTest {

    @LocalManagementPort private int managementPort;
    @Autowired private Ledger ledger;

    @Value("${keyledger.data-dir}")
    private Path directory;

    @Test
    void givenEventThatContradictsItself_whenScraped_thenTheTreeIsStoppedUntilItIsRepaired() {
        SampleKey key = newKey();
        write(events.created(key), events.detailsChanged(key.named("changed")));
        await().untilAsserted(
                        () ->
                                assertThat(figures())
                                        .contains("keyledger_tree_stopped 0.0")
                                        .contains("keyledger_tree_lag 0.0")
                                        .contains("keyledger_checkpoints_stopped 0.0"));

        appendChangeOfAnotherActorThanItSays();
        await().untilAsserted(
                        () ->
                                assertThat(figures())
                                        .contains("keyledger_tree_stopped 1.0")
                                        .contains("keyledger_tree_lag 1.0")
                                        .contains("keyledger_checkpoints_stopped 1.0"));
        execute("update event set actor_id = 'tok_1' where actor_id = 'tok_2'");

        await().untilAsserted(
                        () ->
                                assertThat(figures())
                                        .contains("keyledger_tree_stopped 0.0")
                                        .contains("keyledger_tree_lag 0.0")
                                        .contains("keyledger_checkpoints_stopped 0.0"));
    }

    /** The last event once more, as the next one; whoever folds it finds nothing wrong with it. */
    private void appendChangeOfAnotherActorThanItSays() {
        execute(
                """
                insert into event
                select position + 1, event_id || '-2', aggregate_type, aggregate_id, sequence + 1, type, revision,
                       time, organization, 'tok_2', payload, metadata
                from event where position = %d
                """
                        .formatted(ledger.head()));
    }

    private void execute(String statement) {
        Sql.execute(directory.resolve("ledger.db"), statement);
    }

    private String figures() {
        URI prometheus = URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus");
        try (InputStream answer = prometheus.toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
