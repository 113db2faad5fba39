package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeKeeperTest {

    @AutoClose private final TreeFixture fixture;

    TreeKeeperTest(@TempDir Path directory) {
        fixture = new TreeFixture(directory);
    }

    @Test
    void givenNobodyAsks_thenTheTreeFollowsAllTheSame() {
        LedgerTree tree = fixture.tree();
        try (TreeKeeper keeper = fixture.keeper(tree)) {
            fixture.write(20);
            await().until(() -> tree.size() == 20);
            assertThat(keeper.checkpointsFail()).isFalse();
        }
    }

    @Test
    void aCheckpointCoversEverythingThatWasAcknowledgedBeforeItWasAskedFor() {
        try (TreeKeeper keeper = fixture.keeper(fixture.tree())) {
            for (int size = 1; size <= 20; size++) {
                fixture.write(1);
                assertThat(TreeFixture.read(keeper.checkpoint()).size()).isEqualTo(size);
            }
        }
    }

    @Test
    void givenManyAskAtOnce_thenTheyShareAndTheFileHasOneLineForEachSize() throws IOException {
        fixture.write(20);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (TreeKeeper keeper = fixture.keeper(fixture.tree())) {
            List<CompletableFuture<Long>> sizes =
                    IntStream.range(0, 200)
                            .mapToObj(
                                    i ->
                                            CompletableFuture.supplyAsync(
                                                    () ->
                                                            TreeFixture.read(keeper.checkpoint())
                                                                    .size(),
                                                    threads))
                            .toList();
            assertThat(sizes).allSatisfy(size -> assertThat(size.join()).isEqualTo(20));
        } finally {
            threads.shutdownNow();
        }
        assertThat(fixture.signedSizes()).containsExactly(20L);
    }

    @Tag("slow")
    @Test
    void givenLongWayToCatchUp_thenThereIsACheckpointAtEveryTenThousand() throws IOException {
        fixture.write(20_500);
        try (TreeKeeper keeper = fixture.keeper(fixture.tree())) {
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptionsInstanceOf(ProofsUnavailableException.class)
                    .until(() -> TreeFixture.read(keeper.checkpoint()).size() == 20_500);
        }
        assertThat(fixture.signedSizes()).containsExactly(10_000L, 20_000L, 20_500L);
    }

    @Test
    void givenClosed_thenThereIsALastCheckpointAndNoOther() throws IOException {
        TreeKeeper keeper = fixture.keeper(fixture.tree());
        keeper.checkpoint();
        fixture.write(25);
        keeper.close();

        assertThat(fixture.signedSizes()).endsWith(25L);
        assertThatThrownBy(keeper::checkpoint).isInstanceOf(ProofsUnavailableException.class);
    }

    @Test
    void givenEventThatCannotBeRead_thenThereIsNoCheckpointUntilItCan() {
        fixture.write(20);
        fixture.tamper("update event set revision = '99' where position = 7");
        LedgerTree tree = fixture.tree();
        try (TreeKeeper keeper = fixture.keeper(tree)) {
            assertThatThrownBy(keeper::checkpoint).isInstanceOf(ProofsUnavailableException.class);
            assertThat(tree.size()).isEqualTo(6);
            fixture.tamper("update event set revision = '1' where position = 7");

            assertThat(TreeFixture.read(keeper.checkpoint()).size()).isEqualTo(20);
        }
    }
}
