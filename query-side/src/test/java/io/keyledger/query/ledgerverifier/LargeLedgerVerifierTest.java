package io.keyledger.query.ledgerverifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.Sql;
import io.keyledger.query.integrity.TreeFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H4 with 100,000 events: what {@link LedgerVerifierTest} shows holds at that size too. */
@Tag("slow")
class LargeLedgerVerifierTest {

    private static final int EVENTS = 100_000;
    private static final int SIGNED_BEFORE = 60_000;

    @TempDir private static Path original;
    @TempDir private Path directory;

    @BeforeAll
    static void makeLedger() throws IOException {
        try (TreeFixture fixture = new TreeFixture(original)) {
            fixture.write(SIGNED_BEFORE);
            Files.writeString(original.resolve("old.txt"), fixture.checkpoint().toString());
            fixture.write(EVENTS - SIGNED_BEFORE);
            fixture.checkpoint();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of("ledger.db", "checkpoints", "old.txt")) {
            Files.copy(original.resolve(name), directory.resolve(name));
        }
    }

    private String findingAfter(String... statements) {
        Sql.execute(directory.resolve("ledger.db"), statements);
        return check();
    }

    private String check() {
        return new Verification()
                .run(
                        "--ledger=" + directory,
                        "--public-key=" + TreeFixture.SIGNER.key(),
                        "--checkpoint=" + directory.resolve("old.txt"))
                .text();
    }

    @Test
    void givenNothingWasChanged_thenItFits() {
        assertThat(check()).startsWith("Fits: 100000 events");
    }

    @Test
    void givenOneByteChanged_thenItsPositionIsNamed() {
        assertThat(
                        findingAfter(
                                "update event set payload = replace(payload, 'Key ', 'Kex ')"
                                        + " where position = 59999"))
                .startsWith("Does not fit: position 59999: ");
    }

    @Test
    void givenTheLastEventRemoved_thenItsPositionIsNamed() {
        assertThat(findingAfter("delete from event where position = 100000"))
                .startsWith("Does not fit: position 100000: ");
    }

    @Test
    void givenEverythingMadeAnewWithFreshHashes_thenTheOldCheckpointBetraysIt() throws IOException {
        Sql.execute(
                directory.resolve("ledger.db"),
                "update event set time = time + 1",
                "delete from tile");
        Files.delete(directory.resolve("checkpoints"));
        try (TreeFixture fixture = new TreeFixture(directory)) {
            fixture.checkpoint();
        }

        assertThat(check())
                .startsWith("Does not fit: the first such position is one of 1 to 60000: ");
    }
}
