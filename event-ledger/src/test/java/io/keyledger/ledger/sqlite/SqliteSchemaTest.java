package io.keyledger.ledger.sqlite;

import static io.keyledger.ledger.StoredEvents.unit;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.ledger.LedgerStore;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.Sql;
import io.keyledger.ledger.sql.DamagedLedgerException;
import io.keyledger.ledger.sql.LedgerSchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqliteSchemaTest {

    private static final int PAGE = 4096;

    @TempDir private Path directory;
    private Path file;

    @BeforeEach
    void makeLedger() {
        file = directory.resolve("ledger.db");
        try (LedgerStore store = SqliteLedgerStore.open(file)) {
            store.append(List.of(unit("key_1", 500)));
        }
    }

    /** The data directory may have been made by somebody else, for all to read. */
    @Test
    void givenLedgerInUse_thenItAndTheFilesBesideItAreTheirOwnersAlone() throws IOException {
        try (LedgerStore store = SqliteLedgerStore.open(file);
                Stream<Path> files = Files.list(directory)) {
            store.append(List.of(unit("key_2", 500)));

            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(
                            path ->
                                    assertThat(Files.getPosixFilePermissions(path))
                                            .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE));
        }
    }

    enum Damage {
        GARBAGE {
            @Override
            byte[] to(byte[] whole) {
                byte[] garbage = new byte[whole.length];
                new Random(1).nextBytes(garbage);
                return garbage;
            }
        },
        EMPTY {
            @Override
            byte[] to(byte[] whole) {
                return new byte[0];
            }
        },
        CUT_IN_THE_HEADER {
            @Override
            byte[] to(byte[] whole) {
                return Arrays.copyOf(whole, 50);
            }
        },
        CUT_IN_HALF {
            @Override
            byte[] to(byte[] whole) {
                return Arrays.copyOf(whole, whole.length / 2);
            }
        },
        LAST_PAGE_GONE {
            @Override
            byte[] to(byte[] whole) {
                return Arrays.copyOf(whole, whole.length - PAGE);
            }
        },
        PAGE_IN_THE_MIDDLE_OVERWRITTEN {
            @Override
            byte[] to(byte[] whole) {
                int page = whole.length / PAGE / 2 * PAGE;
                Arrays.fill(whole, page, page + PAGE, (byte) 0xAB);
                return whole;
            }
        };

        abstract byte[] to(byte[] whole);
    }

    @ParameterizedTest
    @EnumSource
    void givenDamage_thenRefusedInOneLineAndNothingIsChanged(Damage damage) throws IOException {
        byte[] damaged = damage.to(Files.readAllBytes(file));
        Files.write(file, damaged);

        assertThatThrownBy(() -> SqliteLedgerStore.open(file))
                .isInstanceOf(DamagedLedgerException.class)
                .hasMessageStartingWith("The ledger %s is damaged: ", file)
                .satisfies(SqliteSchemaTest::isOneLine);

        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }

    /** As a process leaves it that was killed: opening it for writing would fold in the log. */
    @Test
    void givenDamageAndALog_thenNeitherIsChanged() throws IOException {
        Path killed = Files.createDirectory(directory.resolve("killed")).resolve("ledger.db");
        Path log = killed.resolveSibling("ledger.db-wal");
        try (LedgerStore store = SqliteLedgerStore.open(file)) {
            store.append(List.of(unit("key_2", 1)));
            byte[] whole = Files.readAllBytes(file);
            Files.write(killed, Damage.PAGE_IN_THE_MIDDLE_OVERWRITTEN.to(whole));
            Files.copy(directory.resolve("ledger.db-wal"), log);
        }
        byte[] damaged = Files.readAllBytes(killed);
        byte[] logBefore = Files.readAllBytes(log);

        assertThatThrownBy(() -> SqliteLedgerStore.open(killed))
                .isInstanceOf(DamagedLedgerException.class);

        assertThat(Files.readAllBytes(killed)).isEqualTo(damaged);
        assertThat(Files.readAllBytes(log)).isEqualTo(logBefore).isNotEmpty();
    }

    @Test
    void givenOnlyTheLogOfALedger_thenRefused() throws IOException {
        Files.move(file, directory.resolve("ledger.db-wal"));

        assertThatThrownBy(() -> SqliteLedgerStore.open(file))
                .isInstanceOf(DamagedLedgerException.class)
                .hasMessageContaining("gone");
        assertThat(file).doesNotExist();
    }

    @Test
    void givenSchemaOfANewerVersion_thenRefusedInOneLine() {
        Sql.execute(
                file,
                """
                insert into flyway_schema_history
                select 99, '99', 'more', type, 'V99__more.sql', 1, installed_by, installed_on, 1, success
                from flyway_schema_history where installed_rank = 1
                """);

        assertThatThrownBy(() -> SqliteLedgerStore.open(file))
                .isInstanceOf(LedgerSchemaException.class)
                .hasMessage(
                        "The ledger %s cannot be used: it was written by a newer version of"
                                + " Keyledger",
                        file);
    }

    @Test
    void givenDatabaseOfAnotherProgram_thenRefused() throws IOException {
        Files.delete(file);
        Sql.execute(file, "create table something (id integer)");

        assertThatThrownBy(() -> SqliteLedgerStore.open(file))
                .isInstanceOf(LedgerSchemaException.class)
                .hasMessage("The ledger %s cannot be used: it is not a ledger of Keyledger", file);
    }

    @Test
    void givenTablesThatWereMadeByAnotherScript_thenRefusedInOneLine() {
        Sql.execute(file, "update flyway_schema_history set checksum = 1 where version = '1'");

        assertThatThrownBy(() -> SqliteLedgerStore.open(file))
                .isInstanceOf(LedgerSchemaException.class)
                .satisfies(SqliteSchemaTest::isOneLine);
    }

    @Test
    void givenDirectoryInItsPlace_thenRefusedInOneLine() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);

        assertThatThrownBy(() -> SqliteLedgerStore.open(file))
                .isInstanceOf(LedgerUnavailableException.class)
                .satisfies(SqliteSchemaTest::isOneLine);
    }

    /** What a process leaves that was killed while it made the ledger. */
    @Test
    void givenHalfMadeLedger_thenItIsMadeAnew() throws IOException {
        Files.move(file, directory.resolve("ledger.db.new"));

        try (LedgerStore store = SqliteLedgerStore.open(file)) {
            assertThat(store.head()).isZero();
        }
        assertThat(directory.resolve("ledger.db.new")).doesNotExist();
    }

    private static void isOneLine(Throwable thrown) {
        assertThat(thrown.getMessage()).doesNotContain("\n").hasSizeLessThan(500);
    }
}
