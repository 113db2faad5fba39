package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {

    @TempDir private Path directory;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("key");
    }

    @Test
    void givenNoFile_thenAKeyIsMadeThatOnlyItsOwnerMayReadAndThatStays() throws IOException {
        var made = new SigningKeyFile(file).readOrCreate(new SecureRandom());
        var read = new SigningKeyFile(file).readOrCreate(new SecureRandom());

        assertThat(read.getPublic()).isEqualTo(made.getPublic());
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void givenFileWithoutAKey_thenRefusedWithoutShowingItAndKept() throws IOException {
        Files.writeString(file, "hunter2");

        assertThatThrownBy(() -> new SigningKeyFile(file).readOrCreate(new SecureRandom()))
                .isInstanceOf(IntegritySetupException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("hunter2");
        assertThat(file).hasContent("hunter2");
    }

    @Test
    void givenFileThatSomebodyElseKeepsIsNotThere_thenRefusedAndNotMade() {
        assertThatThrownBy(() -> new SigningKeyFile(file).read())
                .isInstanceOf(IntegritySetupException.class)
                .hasMessageContaining("is not there");
        assertThat(file).doesNotExist();
    }
}
