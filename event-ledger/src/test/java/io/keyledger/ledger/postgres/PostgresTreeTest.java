package io.keyledger.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.CheckpointStore;
import io.keyledger.ledger.NotTheOwnerException;
import io.keyledger.ledger.StoredCheckpoint;
import io.keyledger.ledger.StoredTile;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two processes and one tree: it has one owner, and nobody else writes any of it. */
@Tag("slow")
class PostgresTreeTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final PostgresSettings database = PostgresServer.shared().newDatabase();
    private final PostgresLedgerStore here = PostgresLedgerStore.open(database);
    private final PostgresLedgerStore there = PostgresLedgerStore.open(database);
    private final CheckpointStore checkpointsHere = here.checkpoints();
    private final CheckpointStore checkpointsThere = there.checkpoints();

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void givenOwner_thenNobodyElseOwnsTheTreeOrWritesAnyOfIt() {
        assertThat(here.own()).isTrue();

        assertThat(there.own()).isFalse();
        assertThat(here.own()).isTrue();
        assertRefused(there, checkpointsThere);
        here.writeTiles(List.of(tile(2)));
        checkpointsHere.addCheckpoint(new StoredCheckpoint(2, "two"));
        assertThat(there.lastTile(0)).isPresent();
        assertThat(checkpointsThere.lastCheckpoint()).contains(new StoredCheckpoint(2, "two"));
    }

    @Test
    void givenOwnerThatLeaves_thenAnotherOwnsTheTreeAtOnce() {
        assertThat(here.own()).isTrue();

        here.disown();

        assertThat(there.own()).isTrue();
        assertThat(here.own()).isFalse();
    }

    /** As one that was killed, or hangs and comes back. */
    @Test
    void givenOwnerThatIsSilent_thenAnotherTakesOverAndTheFirstWritesNothingAnyMore() {
        assertThat(here.own()).isTrue();
        here.writeTiles(List.of(tile(2)));

        await().atMost(LONG).until(there::own);

        assertRefused(here, checkpointsHere);
        assertThat(here.own()).isFalse();
        assertThat(there.lastTile(0).orElseThrow().hashes()).hasSize(2 * 32);
        there.writeTiles(List.of(tile(3)));
        assertThat(here.lastTile(0).orElseThrow().hashes()).hasSize(3 * 32);
    }

    @Test
    void givenOwnerThatWritesAllTheWhile_thenItStaysTheOwner() {
        assertThat(here.own()).isTrue();

        await().during(Duration.ofMillis(2_500))
                .atMost(LONG)
                .until(
                        () -> {
                            here.writeTiles(List.of(tile(2)));
                            return !there.own();
                        });
    }

    /** The lease is looked at in the transaction of the write, not before it. */
    @Test
    void givenTakeOverNotCommittedYet_whenTheOldOwnerWrites_thenItWaitsAndIsRefused()
            throws Exception {
        assertThat(here.own()).isTrue();
        try (Connection other = PostgresServer.connect(database);
                Statement takeOver = other.createStatement()) {
            other.setAutoCommit(false);
            takeOver.execute("update tree_owner set process = 'other'");
            CompletableFuture<Void> write =
                    CompletableFuture.runAsync(() -> here.writeTiles(List.of(tile(2))));
            await().until(this::somebodyWaitsForALock);
            other.commit();

            assertThatThrownBy(write::join).hasCauseInstanceOf(NotTheOwnerException.class);
        }
        assertThat(here.lastTile(0)).isEmpty();
    }

    private boolean somebodyWaitsForALock() throws Exception {
        try (Connection connection = PostgresServer.connect(database);
                Statement statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*) from pg_stat_activity where wait_event_type ="
                                        + " 'Lock' and datname = current_database()")) {
            return row.next() && row.getLong(1) > 0;
        }
    }

    @Test
    void checkpointsAreOneSequence_whoeverMakesThem() {
        assertThat(checkpointsHere.lastCheckpoint()).isEmpty();
        assertThat(here.own()).isTrue();
        checkpointsHere.addCheckpoint(new StoredCheckpoint(7, "seven"));
        here.disown();
        assertThat(there.own()).isTrue();

        checkpointsThere.addCheckpoint(new StoredCheckpoint(9, "nine"));

        assertThat(checkpointsHere.lastCheckpoint()).contains(new StoredCheckpoint(9, "nine"));
        PostgresServer.execute(database, "alter table checkpoint add check (number in (1, 2))");
    }

    @Test
    void givenOneAsksForACheckpoint_thenTheOtherLearnsOfTheLargestOne() {
        assertThat(checkpointsThere.askedForCheckpoint()).isNegative();

        checkpointsHere.askForCheckpoint(7);
        checkpointsHere.askForCheckpoint(5);

        assertThat(checkpointsThere.askedForCheckpoint()).isEqualTo(7);
    }

    @Test
    void givenTwoKeys_thenThatOfTheFirstToComeIsTheLedgers() {
        assertThat(checkpointsHere.checkpointKey("here")).isEqualTo("here");

        assertThat(checkpointsThere.checkpointKey("there")).isEqualTo("here");
        assertThat(checkpointsHere.checkpointKey("here")).isEqualTo("here");
    }

    private static void assertRefused(PostgresLedgerStore store, CheckpointStore checkpoints) {
        assertThatThrownBy(() -> store.writeTiles(List.of(tile(9))))
                .isInstanceOf(NotTheOwnerException.class);
        assertThatThrownBy(() -> checkpoints.addCheckpoint(new StoredCheckpoint(9, "nine")))
                .isInstanceOf(NotTheOwnerException.class);
        assertThat(checkpoints.lastCheckpoint()).isEmpty();
    }

    private static StoredTile tile(int width) {
        return new StoredTile(0, 0, new byte[width * 32]);
    }
}
