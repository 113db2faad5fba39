package io.keyledger.access.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OperatorTokenFileTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccessTokenSecret token =
            AccessTokenSecret.generate(OperatorTokenFile.ID, RANDOM);
    @TempDir private Path directory;
    private OperatorTokenFile file;

    @BeforeEach
    void inAnEmptyDirectory() {
        file = OperatorTokenFile.in(directory);
    }

    @Test
    void givenTheContract_thenTheIdIsFixed() {
        assertThat(OperatorTokenFile.ID.value()).isEqualTo("tok_" + "0".repeat(26));
    }

    @Test
    void givenNoFile_whenRead_thenThereIsNoToken() {
        assertThat(file.readIfPresent()).isEmpty();
    }

    @Test
    void givenCreatedFile_whenRead_thenItIsTheSameToken() {
        file.create(token);

        assertThat(file.readIfPresent().orElseThrow().reveal()).isEqualTo(token.reveal());
    }

    @Test
    void givenCreatedFile_thenItIsOneLineForItsOwnerAloneAndNothingElseIsLeft() throws IOException {
        file.create(token);

        assertThat(directory.resolve("admin-token")).hasContent(token.reveal() + "\n");
        assertThat(mode()).isEqualTo("rw-------");
        assertThat(directory).isDirectoryNotContaining(path -> !path.endsWith("admin-token"));
    }

    @Test
    void givenDraftOfAStartThatWasKilled_whenCreated_thenItIsReplacedAndPrivate()
            throws IOException {
        Path draft = Files.writeString(directory.resolve("admin-token.tmp"), "klt_half");
        setMode(draft, "rw-rw-rw-");

        file.create(token);

        assertThat(file.readIfPresent()).isPresent();
        assertThat(mode()).isEqualTo("rw-------");
        assertThat(draft).doesNotExist();
    }

    @Test
    void givenFile_whenCreatedAgain_thenRefusedAndTheFirstTokenStays() {
        file.create(token);

        assertRefused(
                () -> file.create(AccessTokenSecret.generate(OperatorTokenFile.ID, RANDOM)),
                "is there already");
        assertThat(file.readIfPresent().orElseThrow().reveal()).isEqualTo(token.reveal());
    }

    @Test
    void givenNoDirectory_whenCreated_thenTheErrorNamesTheFile() {
        file = OperatorTokenFile.in(directory.resolve("missing"));

        assertRefused(() -> file.create(token), "cannot be written");
    }

    @Test
    void givenLineWithoutEndOrWithAWindowsEnd_whenRead_thenItIsTheToken() throws IOException {
        for (String end : new String[] {"", "\r\n"}) {
            Files.writeString(file.path(), token.reveal() + end);

            assertThat(file.readIfPresent().orElseThrow().reveal()).isEqualTo(token.reveal());
        }
    }

    @Test
    void givenFileThatHoldsAnythingElse_whenRead_thenRefusedWithoutItsContent() throws IOException {
        String text = token.reveal();
        String[] contents = {
            "",
            "\n",
            "hunter2",
            text.substring(0, text.length() - 1),
            text.substring(0, text.length() - 1) + (text.endsWith("0") ? "1" : "0"),
            text + "\n" + text + "\n",
            "token: " + text,
            text + " ".repeat(2000) + "more",
            "\u0000\uFFFF"
        };
        for (String content : contents) {
            Files.writeString(file.path(), content);

            assertRefused(file::readIfPresent, "does not hold an access token");
        }
    }

    @Test
    void givenTokenOfAnotherId_whenRead_thenRefused() throws IOException {
        Files.writeString(
                file.path(),
                AccessTokenSecret.generate(AccessTokenId.random(RANDOM), RANDOM).reveal());

        assertRefused(file::readIfPresent, "not that of the operator");
    }

    /** CASES S9: a token of the right shape that a manual could have. */
    @Test
    void s9_givenTokenThatSomebodyMadeUp_whenRead_thenRefused() throws IOException {
        Files.writeString(
                file.path(), "klt_" + "0".repeat(26) + "changemechangemechangemechangeme1atPrF");

        assertRefused(file::readIfPresent, "made up");
    }

    @Test
    void givenDirectoryOfThatName_whenRead_thenTheErrorNamesIt() throws IOException {
        Files.createDirectory(file.path());

        assertRefused(file::readIfPresent, "cannot be read");
    }

    @Test
    void givenFileThatOthersMayRead_whenRead_thenWarnedAndRead(CapturedOutput output)
            throws IOException {
        file.create(token);
        setMode(file.path(), "rw-r--r--");

        assertThat(file.readIfPresent()).isPresent();
        assertThat(output)
                .contains("Others than its owner may read")
                .contains(file.path().toString())
                .doesNotContain(token.reveal());
    }

    @Test
    void givenPrivateFile_whenRead_thenNothingIsLogged(CapturedOutput output) {
        file.create(token);

        file.readIfPresent();

        assertThat(output.getAll()).isEmpty();
    }

    @Test
    void givenFileElsewhere_whenRead_thenItIsTheToken() throws IOException {
        Path mounted = Files.writeString(directory.resolve("bootstrap"), token.reveal() + "\n");

        assertThat(OperatorTokenFile.at(mounted).readIfPresent()).isPresent();
    }

    private void assertRefused(ThrowingCallable action, String reason) {
        assertThatThrownBy(action)
                .isInstanceOf(OperatorTokenFileException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(file.path().toString())
                .hasMessageNotContainingAny("klt_", "hunter2");
    }

    private String mode() throws IOException {
        assumePosix();
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()));
    }

    private void setMode(Path path, String mode) throws IOException {
        assumePosix();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private void assumePosix() {
        assumeTrue(
                directory.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system knows no modes");
    }
}
