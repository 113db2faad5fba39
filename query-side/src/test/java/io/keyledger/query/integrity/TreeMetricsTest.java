package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who watches the figures learns that the tree or its checkpoints stand still, and that it is over.
 */
@Tag("slow")
class TreeMetricsTest {

    private static final String TREE_STOPPED = "keyledger.tree.stopped";
    private static final String TREE_LAG = "keyledger.tree.lag";
    private static final String CHECKPOINTS_STOPPED = "keyledger.checkpoints.stopped";

    private static final Duration TWO_ROUNDS = Duration.ofMillis(2_500);

    @TempDir private Path directory;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Deque<TreeKeeper> keepers = new ArrayDeque<>();
    private TreeFixture fixture;

    @BeforeEach
    void open() {
        fixture = new TreeFixture(directory);
    }

    @AfterEach
    void close() {
        keepers.forEach(TreeKeeper::close);
        fixture.close();
    }

    private TreeKeeper keep() {
        LedgerTree tree = fixture.tree();
        TreeKeeper keeper = fixture.keeper(tree);
        keepers.add(keeper);
        new TreeMetrics(fixture.ledger().ledger(), tree, keeper).bindTo(meters);
        return keeper;
    }

    @Test
    void givenTreeThatFollows_thenNothingIsStoppedOrBehind() {
        fixture.write(20);

        keep().checkpoint();

        assertFigures(0, 0, 0);
    }

    @Test
    void givenEventThatCannotBeShown_thenTheTreeCountsAsStoppedAndBehindUntilItCan() {
        fixture.write(20);
        setRevisionOfTheSeventh("99");
        keep();

        await().untilAsserted(() -> assertFigures(1, 14, 1));
        setRevisionOfTheSeventh("1");

        await().untilAsserted(() -> assertFigures(0, 0, 0));
    }

    private void setRevisionOfTheSeventh(String revision) {
        fixture.tamper("update event set revision = '%s' where position = 7".formatted(revision));
    }

    @Test
    void givenTilesThatCannotBeWritten_thenTheTreeCountsAsStoppedUntilTheyCan() {
        keep();
        fixture.tiles().fail(true);
        fixture.write(5);

        await().untilAsserted(() -> assertFigures(1, 5, 1));
        fixture.tiles().fail(false);

        await().untilAsserted(() -> assertFigures(0, 0, 0));
    }

    /** Nobody asks again meanwhile: that the next round has nothing to sign is no recovery. */
    @Test
    void givenTreeThatDoesNotContinueWhatWasSigned_thenCheckpointsCountAsStoppedUntilItDoes() {
        fixture.write(5);
        TreeKeeper keeper = keep();
        keeper.checkpoint();
        fixture.tamper(
                "create table kept as select * from tile",
                "update tile set hashes = zeroblob(length(hashes))");

        assertThatThrownBy(keeper::checkpoint).isInstanceOf(ProofsUnavailableException.class);
        await().during(TWO_ROUNDS).untilAsserted(() -> assertFigures(0, 0, 1));
        fixture.tamper(
                "update tile set hashes = (select kept.hashes from kept where kept.level = tile.level)");

        await().untilAsserted(() -> assertFigures(0, 0, 0));
    }

    private void assertFigures(int treeStopped, int lag, int checkpointsStopped) {
        assertThat(meters.get(TREE_STOPPED).gauge().value()).isEqualTo(treeStopped);
        assertThat(meters.get(TREE_LAG).gauge().value()).isEqualTo(lag);
        assertThat(meters.get(CHECKPOINTS_STOPPED).gauge().value()).isEqualTo(checkpointsStopped);
    }
}
