package io.keyledger.query.ledgerverifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.Sql;
import io.keyledger.proofs.Ed25519Keys;
import io.keyledger.proofs.NoteSigner;
import io.keyledger.query.integrity.TreeFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** H4: whatever is changed in a ledger is found, and its position is named. */
@Tag("slow")
class LedgerVerifierTest {

    private static final int EVENTS = 3_000;
    private static final int SIGNED_BEFORE = 1_800;

    @TempDir private static Path original;
    @TempDir private Path directory;
    private final Verification verify = new Verification();

    /** Signed at 600, 1,800 and 3,000; the one of 1,800 is what an auditor holds. */
    @BeforeAll
    static void makeLedger() throws IOException {
        try (TreeFixture fixture = new TreeFixture(original)) {
            fixture.write(600);
            fixture.checkpoint();
            fixture.write(SIGNED_BEFORE - 600);
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

    private Verification.Outcome check() {
        return verify.run(
                "--ledger",
                directory.toString(),
                "--public-key",
                TreeFixture.SIGNER.key().toString(),
                "--checkpoint",
                directory.resolve("old.txt").toString());
    }

    private void tamper(String... statements) {
        Sql.execute(directory.resolve("ledger.db"), statements);
    }

    @Test
    void givenNothingWasChanged_thenItFits() {
        assertThat(check())
                .isEqualTo(
                        new Verification.Outcome(
                                0,
                                "Fits: 3000 events fit the tree, and up to position 3000 a checkpoint"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update event set payload = replace(payload, 'Key ', 'Kex ') where position = 471 | 471",
                "update event set payload = json_set(payload, '$.name', 'x') where position = 471 | 471",
                "update event set payload = json_set(payload, '$.digest', hex(zeroblob(32))) where position = 472 | 472",
                "update event set payload = json_set(payload, '$.fingerprint', 'f') where position = 473 | 473",
                "update event set metadata = json_set(metadata, '$.userAgent', 'x') where position = 474 | 474",
                "update event set metadata = json_set(metadata, '$.unknown', 'x') where position = 475 | 475",
                "update event set actor_id = 'tok_2' where position = 476 | 476",
                "update event set time = time + 1 where position = 256 | 256",
                "update event set event_id = 'x' where position = 257 | 257",
                "update event set sequence = 1 where position = 1 | 1",
                "update event set revision = '2' where position = 2999 | 2999",
                "delete from event where position = 3000 | 3000",
                "delete from event where position = 1500 | 1500",
                "delete from event where position = 1 | 1",
                "update tile set hashes = zeroblob(8192) where level = 0 and number = 10 | 2561",
                "delete from tile where level = 0 and number = 10 | 2561",
                "delete from tile where level = 1 and number = 0 | 1",
            })
    void givenOneThingChanged_thenItsPositionIsNamed(String statement, long position) {
        tamper(statement);

        assertThat(check().status()).isEqualTo(1);
        assertThat(check().text()).startsWith("Does not fit: position " + position + ": ");
    }

    @Test
    void givenTwoEventsSwapped_thenTheFirstOfThemIsNamed() {
        tamper(
                "update event set position = -1 where position = 700",
                "update event set position = 700 where position = 900",
                "update event set position = 900 where position = -1");

        assertThat(check().text()).startsWith("Does not fit: position 700: ");
    }

    /** Events are shifted so that there is no hole. */
    @Test
    void givenEventRemovedAndAllLaterOnesRenumbered_thenItsPositionIsNamed() {
        tamper(
                "delete from event where position = 2900",
                "update event set position = -position where position > 2900",
                "update event set position = -position - 1 where position < 0");

        assertThat(check().text()).startsWith("Does not fit: position 2900: ");
    }

    /** Then only roots can tell; each checkpoint makes the range smaller. */
    @ParameterizedTest
    @CsvSource({"471, 1, 600", "601, 601, 1800", "1800, 601, 1800", "1801, 1801, 3000"})
    void givenEventChangedAndAllHashesMadeAnew_thenTheRangeBetweenCheckpointsIsNamed(
            long position, long first, long last) {
        tamper("update event set time = time + 1 where position = " + position, "delete from tile");
        makeTilesAnew();

        assertThat(check().status()).isEqualTo(1);
        assertThat(check().text())
                .startsWith(
                        "Does not fit: the first such position is one of %d to %d: "
                                .formatted(first, last));
    }

    @Test
    void givenLastEventsRemovedWithTheirHashes_thenTheFirstMissingPositionIsNamed()
            throws IOException {
        tamper("delete from event where position >= 1700", "delete from tile");
        Files.delete(directory.resolve("checkpoints"));
        makeTilesAnew();

        assertThat(check().text()).startsWith("Does not fit: position 1700: it is missing");
    }

    private void makeTilesAnew() {
        try (TreeFixture fixture = new TreeFixture(directory)) {
            fixture.makeTiles();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"old.txt", "checkpoints"})
    void givenCheckpointOfAnotherKeyOrChanged_thenItIsRefused(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(file, Files.readString(file).replaceFirst("1800", "1801"));

        assertThat(check().status()).isEqualTo(1);
        assertThat(check().text()).contains("not signed by the key");
    }

    /** With the new key alone, an older checkpoint would look forged. */
    @Test
    void givenSigningKeyThatWasReplaced_thenAllKeysTogetherVerifyAllCheckpoints()
            throws IOException {
        NoteSigner replaced =
                new NoteSigner(
                        TreeFixture.SIGNER.key().name(), Ed25519Keys.generate(new SecureRandom()));
        try (TreeFixture fixture = new TreeFixture(directory)) {
            fixture.checkpointBy(replaced);
        }
        String ledger = "--ledger=" + directory;
        String before = "--public-key=" + TreeFixture.SIGNER.key();
        String now = "--public-key=" + replaced.key();

        assertThat(verify.run(ledger, before, now).text())
                .isEqualTo("Fits: 3000 events fit the tree, and up to position 3000 a checkpoint");
        assertThat(verify.run(ledger, now).text()).contains("over 600 events", "not signed");
        assertThat(verify.run(ledger, before).text()).contains("over 3000 events", "not signed");
        Path known = directory.resolve("ledger-public-key");
        Files.writeString(known, replaced.key() + "\n" + TreeFixture.SIGNER.key() + "\n");
        assertThat(verify.run(ledger).status()).isZero();
        assertThat(verify.run(ledger, "--public-key=" + known).status()).isZero();
    }

    @Test
    void givenNoCheckpointAtAll_thenNothingIsCheckedAndItSaysSo() throws IOException {
        Files.delete(directory.resolve("checkpoints"));

        assertThat(
                        verify.run(
                                "--ledger",
                                directory.toString(),
                                "--public-key",
                                TreeFixture.SIGNER.key().toString()))
                .isEqualTo(new Verification.Outcome(2, "There is no checkpoint to compare with"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/ledger?password=hush",
                "postgresql://keyledger:hush@localhost/ledger",
                "postgres://keyledger:hush@localhost/ledger"
            })
    void givenUrlOfADatabase_thenOneLineTellsHowItsLedgerIsChecked(String url) {
        Verification.Outcome outcome = verify.run("--ledger", url);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.text())
                .hasLineCount(1)
                .contains("--ledger takes a data directory", "PostgreSQL", "--export")
                .doesNotContain("hush");
    }

    /** As that of a process whose ledger is on PostgreSQL. */
    @Test
    void givenDirectoryWithoutALedger_thenOneLineTellsHowOneElsewhereIsChecked()
            throws IOException {
        Files.delete(directory.resolve("ledger.db"));

        assertThat(verify.run("--ledger", directory.toString()))
                .isEqualTo(
                        new Verification.Outcome(
                                2,
                                "There is no ledger.db in "
                                        + directory
                                        + "; a ledger on PostgreSQL is checked by an --export of it"));
    }

    /** Nothing in the directory is changed by looking at it. */
    @Test
    void givenChecked_thenTheFileIsAsItWas() throws IOException {
        byte[] before = Files.readAllBytes(directory.resolve("ledger.db"));

        check();

        assertThat(Files.readAllBytes(directory.resolve("ledger.db"))).isEqualTo(before);
    }
}
