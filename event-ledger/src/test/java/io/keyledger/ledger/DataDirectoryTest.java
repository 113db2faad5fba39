package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    private Path temporary;

    @BeforeEach
    void withoutLinks(@TempDir Path directory) throws IOException {
        temporary = directory.toRealPath();
    }

    /** Claims a directory in a process of its own, and holds it until it is killed. */
    static final class Claimer {

        public static void main(String[] args) throws IOException {
            try (DataDirectory claimed = DataDirectory.claim(Path.of(args[0]))) {
                System.out.println("claimed " + claimed.path());
                System.in.read();
            } catch (DataDirectoryException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        try (DataDirectory directory = DataDirectory.claim(temporary.resolve("new/data"))) {
            assertThat(modeOf(directory.path())).isEqualTo("rwx------");
            assertThat(modeOf(temporary.resolve("new"))).isEqualTo("rwx------");
            assertThat(directory.resolve("ledger.db").getParent()).isEqualTo(directory.path());
        }
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void givenClaimedByThisProcess_thenRefusedToItselfAndToOthersUntilItIsClosed()
            throws Exception {
        Path data = temporary.resolve("data");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), data);
        DataDirectory first = DataDirectory.claim(data);

        assertInUse(data);
        assertInUse(link);
        try (ChildJvm other = ChildJvm.start(Claimer.class, data)) {
            assertThat(other.readLine())
                    .isEqualTo("The data directory %s is in use by another Keyledger", data);
        }
        first.close();
        first.close();

        DataDirectory.claim(link).close();
    }

    @Test
    void givenClaimedByAnotherProcess_thenRefusedUntilThatIsKilled() throws Exception {
        Path data = temporary.resolve("data");
        try (ChildJvm other = ChildJvm.start(Claimer.class, data)) {
            assertThat(other.readLine()).isEqualTo("claimed " + data);
            assertInUse(data);
            assertInUse(data);
            other.kill();
        }

        DataDirectory.claim(data).close();
    }

    private static void assertInUse(Path data) {
        assertThatThrownBy(() -> DataDirectory.claim(data))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageContaining("is in use by another Keyledger");
    }

    @Test
    void givenAFileInItsPlace_thenRefusedInOneLine() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "text");

        assertThatThrownBy(() -> DataDirectory.claim(file))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessage(
                        "The data directory %s cannot be used: %s is not a directory", file, file);
    }

    @Test
    void givenAFileAboveIt_thenRefusedInOneLine() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "text");
        Path below = file.resolve("data");

        assertThatThrownBy(() -> DataDirectory.claim(below))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessage(
                        "The data directory %s cannot be used: %s: Not a directory", below, below);
    }
}
