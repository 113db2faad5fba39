package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.postgres.SharedLedger;
import io.keyledger.proofs.Ed25519Keys;
import io.keyledger.proofs.NoteSigner;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one ledger: one tree, one sequence of checkpoints, and each answers. */
@Tag("slow")
@Timeout(120)
class SharedTreeTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String SIZES = "select size from checkpoint order by number";

    @TempDir private Path directoryHere;
    @TempDir private Path directoryThere;
    private final SharedLedger ledger = new SharedLedger();
    private final List<AutoCloseable> closed = new ArrayList<>();
    private SharedTree here;
    private SharedTree there;

    @BeforeEach
    void start() {
        here = join(directoryHere, TreeFixture.SIGNER);
        await().atMost(LONG).until(() -> isOwned());
        there = join(directoryThere, TreeFixture.SIGNER);
    }

    private boolean isOwned() {
        return ledger.numbers("select count(*) from tree_owner where until > clock_timestamp()")
                .equals(List.of(1L));
    }

    private SharedTree join(Path directory, NoteSigner signer) {
        SharedTree joined = new SharedTree(ledger.join(), directory, signer);
        closed.add(0, joined);
        return joined;
    }

    private void close(SharedTree one) throws Exception {
        closed.remove(one);
        one.close();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : closed) {
            one.close();
        }
        ledger.close();
    }

    @Test
    void givenWritesInBoth_thenEachAnswersWithACheckpointOverAllThatWasAcknowledgedInEither()
            throws IOException {
        for (int written = 1; written <= 10; written++) {
            (written % 2 == 0 ? here : there).write(written);

            assertThat(here.checkpoint().size()).isEqualTo(written);
            assertThat(there.checkpoint()).isEqualTo(here.checkpoint());
        }
        assertThat(ledger.numbers(SIZES)).isEqualTo(here.signedSizes()).doesNotHaveDuplicates();
        assertThat(there.signedSizes()).isEmpty();
    }

    @Test
    void givenProcessThatDoesNotOwnTheTree_thenItProvesAllTheSame() {
        here.write(1);
        there.write(2);

        assertThat(there.proofs().inclusion(1, 2)).isEqualTo(here.proofs().inclusion(1, 2));
        assertThat(there.proofs().consistency(1, 2)).isEqualTo(here.proofs().consistency(1, 2));
        assertThat(there.keeper().checkpointsFail()).isFalse();
    }

    @Test
    void givenOwnerThatWasKilled_thenTheOtherGoesOnWithTreeAndCheckpoints() throws IOException {
        here.write(1);
        here.checkpoint();

        here.kill();
        there.write(2);

        await().atMost(LONG)
                .ignoreExceptionsInstanceOf(ProofsUnavailableException.class)
                .untilAsserted(() -> assertThat(there.checkpoint().size()).isEqualTo(2));
        assertThat(here.signedSizes()).containsExactly(1L);
        assertThat(there.signedSizes()).containsExactly(2L);
        assertThat(ledger.numbers(SIZES)).containsExactly(1L, 2L);
    }

    @Test
    void givenOwnerThatStopped_thenItHasMadeALastCheckpointAndTheOtherGoesOn() throws Exception {
        here.write(1);
        close(here);

        assertThat(ledger.numbers(SIZES)).containsExactly(1L);
        there.write(2);
        await().atMost(LONG).until(() -> there.tree().size() == 2);
    }

    @Test
    void givenProcessWithAnotherKey_thenItHandsOutWhatTheOwnerSignsAndNeverSignsItself(
            @TempDir Path directory) throws IOException {
        SharedTree stranger = join(directory, TreeFixture.signer(strangersKey()));
        here.write(1);

        assertThat(stranger.checkpoint()).isEqualTo(here.checkpoint());
        assertThat(stranger.keeper().checkpointsFail()).isTrue();
        assertThat(here.keeper().checkpointsFail()).isFalse();

        here.kill();
        there.kill();
        stranger.write(2);
        assertThatThrownBy(stranger.keeper()::checkpoint)
                .isInstanceOf(ProofsUnavailableException.class);
        assertThat(stranger.signedSizes()).isEmpty();
        assertThat(ledger.numbers(SIZES)).containsExactly(1L);
    }

    private static KeyPair strangersKey() {
        return Ed25519Keys.generate(new SecureRandom());
    }

    /** H4, where the checkpoints in the database were removed together with what they cover. */
    @Test
    void givenDatabaseThatWasSetBack_thenWhoHasSignedMoreSignsNothing() throws Exception {
        here.write(1);
        here.write(2);
        assertThat(here.checkpoint().size()).isEqualTo(2);
        close(here);
        close(there);
        Stream.of(
                        "delete from checkpoint",
                        "delete from tile",
                        "update event set time = time + 1 where position = 2")
                .forEach(ledger::execute);

        SharedTree again = join(directoryHere, TreeFixture.SIGNER);
        assertThatThrownBy(again.keeper()::checkpoint)
                .isInstanceOf(ProofsUnavailableException.class)
                .hasRootCauseMessage("The first 2 events are not those that were signed before");
    }
}
