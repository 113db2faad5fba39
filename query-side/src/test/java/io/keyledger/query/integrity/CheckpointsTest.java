package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.proofs.Ed25519Keys;
import io.keyledger.proofs.NoteSigner;
import io.keyledger.proofs.SignedNote;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @AutoClose private final TreeFixture fixture;

    CheckpointsTest(@TempDir Path directory) {
        fixture = new TreeFixture(directory);
    }

    @Test
    void aCheckpointIsOverTheEventsAndSignedAndKept() throws IOException {
        fixture.write(30);

        SignedNote note = fixture.checkpoint();

        assertThat(note.isSignedBy(TreeFixture.SIGNER.key())).isTrue();
        assertThat(TreeFixture.read(note).size()).isEqualTo(30);
        assertThat(TreeFixture.read(note).root()).isEqualTo(fixture.rootOfEvents(30));
        assertThat(fixture.signedSizes()).containsExactly(30L);
    }

    @Test
    void givenNothingNew_thenTheSameOneAgainAndNoOtherLine() throws IOException {
        fixture.write(30);

        assertThat(fixture.checkpoint()).isEqualTo(fixture.checkpoint());
        assertThat(fixture.signedSizes()).containsExactly(30L);
    }

    /** What is signed by the key before stays a fact that the new one has to continue. */
    @Test
    void givenSigningKeyThatWasReplaced_thenTheTreeIsSignedAnewAndGoesOn() throws IOException {
        NoteSigner replaced = TreeFixture.signer(Ed25519Keys.generate(new SecureRandom()));
        fixture.write(30);
        fixture.checkpoint();

        assertThat(fixture.checkpointBy(replaced).isSignedBy(replaced.key())).isTrue();
        assertThat(fixture.signedSizes()).containsExactly(30L, 30L);
        fixture.tamper("delete from tile", "delete from event where position > 20");
        assertThatThrownBy(() -> fixture.checkpointBy(replaced))
                .isInstanceOf(BrokenIntegrityException.class);
    }

    @Test
    void givenTreeSmallerThanTheLastSigned_thenNothingIsSigned() throws IOException {
        fixture.write(30);
        fixture.checkpoint();
        fixture.tamper("delete from tile", "delete from event where position > 20");

        assertThatThrownBy(() -> fixture.checkpoint())
                .isInstanceOf(BrokenIntegrityException.class)
                .hasMessageContaining("30 events was signed, and now it has 20");
        assertThat(fixture.signedSizes()).containsExactly(30L);
    }

    /** H4: the whole chain rewritten with fresh hashes. */
    @Test
    void givenTreeWithAnotherHistory_thenNothingIsSigned() throws IOException {
        fixture.write(30);
        fixture.checkpoint();
        fixture.write(10);
        fixture.tamper("delete from tile", "update event set time = time + 1 where position = 5");

        assertThatThrownBy(() -> fixture.checkpoint())
                .isInstanceOf(BrokenIntegrityException.class)
                .hasMessageContaining("first 30 events");
        assertThat(fixture.signedSizes()).containsExactly(30L);
    }

    @Test
    void oneIsDueAtEveryTenThousandthEventAndAfterAnHourInWhichSomethingHappened() {
        assertThat(fixture.checkpointsAt(NOON).isDue(0)).isFalse();
        assertThat(fixture.checkpointsAt(NOON).isDue(1)).isTrue();
        fixture.write(30);
        LedgerTree tree = fixture.tree();
        tree.growTo(30);
        fixture.checkpointsAt(NOON).sign(tree);

        assertThat(fixture.checkpointsAt(NOON).isDue(9_999)).isFalse();
        assertThat(fixture.checkpointsAt(NOON).isDue(10_000)).isTrue();
        Instant almost = NOON.plus(Duration.ofHours(1)).minusMillis(1);
        assertThat(fixture.checkpointsAt(almost).isDue(31)).isFalse();
        assertThat(fixture.checkpointsAt(NOON.plus(Duration.ofHours(1))).isDue(31)).isTrue();
        assertThat(fixture.checkpointsAt(NOON.plus(Duration.ofHours(1))).isDue(30)).isFalse();
    }
}
