package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.Ed25519Keys;
import io.keyledger.proofs.Hash;
import io.keyledger.proofs.NoteSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

    private static final NoteSigner SIGNER =
            new NoteSigner("keyledger/ñ", Ed25519Keys.generate(new SecureRandom()));
    private static final Instant TIME = Instant.parse("2026-11-23T10:15:30.123Z");

    @TempDir private Path directory;

    private Path file() {
        return directory.resolve(CheckpointFile.NAME);
    }

    private static CheckpointLine line(long size) {
        Checkpoint checkpoint = new Checkpoint("keyledger/ñ", size, Hash.OF_NOTHING);
        return CheckpointLine.of(TIME, SIGNER.sign(checkpoint.text()));
    }

    @Test
    void linesAreReadBackInTheirOrder() throws IOException {
        try (CheckpointFile file = CheckpointFile.open(file())) {
            assertThat(file.last()).isEmpty();
            file.append(line(1));
            file.append(line(2));
            assertThat(file.last()).contains(line(2));
        }
        try (CheckpointFile file = CheckpointFile.open(file())) {
            assertThat(file.last()).contains(line(2));
            file.append(line(3));
        }
        assertThat(CheckpointFile.read(file())).containsExactly(line(1), line(2), line(3));
        assertThat(Files.getPosixFilePermissions(file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** A crash may leave any beginning of a line, even in the middle of a character. */
    @Test
    void givenAnyBeginningOfALineAfterACrash_thenItIsNoLineAndTheNextOneIsWhole()
            throws IOException {
        byte[] torn = (line(2) + "\n").getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < torn.length; length += 7) {
            Files.deleteIfExists(file());
            try (CheckpointFile file = CheckpointFile.open(file())) {
                file.append(line(1));
            }
            Files.write(file(), Arrays.copyOf(torn, length), StandardOpenOption.APPEND);
            assertThat(CheckpointFile.read(file())).containsExactly(line(1));

            try (CheckpointFile file = CheckpointFile.open(file())) {
                assertThat(file.last()).contains(line(1));
                file.append(line(3));
            }
            assertThat(CheckpointFile.read(file())).containsExactly(line(1), line(3));
        }
    }

    @Test
    void givenManyLines_thenTheLastOneIsFound() throws IOException {
        try (CheckpointFile file = CheckpointFile.open(file())) {
            for (int size = 1; size <= 400; size++) {
                file.append(line(size));
            }
        }
        assertThat(Files.size(file())).isGreaterThan(1 << 16);
        try (CheckpointFile file = CheckpointFile.open(file())) {
            assertThat(file.last()).contains(line(400));
        }
    }

    @Test
    void givenLineThatIsNone_thenItIsNotTakenForOne() throws IOException {
        Files.writeString(file(), line(1) + "\nnothing\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckpointFile.read(file()))
                .withMessageContaining("line 2");
        try (CheckpointFile file = CheckpointFile.open(file())) {
            assertThatThrownBy(file::last).isInstanceOf(BrokenIntegrityException.class);
        }
    }
}
