package io.keyledger.command.operatortoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.access.operator.OperatorTokenFile;
import io.keyledger.access.operator.OperatorTokenFileException;
import io.keyledger.command.accesstoken.AccessTokens;
import io.keyledger.command.accesstoken.RevokeAccessToken;
import io.keyledger.command.dispatching.Dispatchers;
import io.keyledger.events.AccessTokenIssued;
import io.keyledger.ledger.DataDirectory;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.TestLedger;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.ExpectedVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OperatorTokenBootstrapTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir private Path temporary;
    private final TestLedger ledger = TestLedger.open();
    private final AccessTokens.Bus bus = AccessTokens.busOver(ledger);
    private DataDirectory directory;
    private OperatorTokenFile file;

    @BeforeEach
    void inAnEmptyDirectory() {
        directory = DataDirectory.claim(temporary);
        file = OperatorTokenFile.in(temporary);
    }

    @AfterEach
    void close() throws IOException {
        directory.close();
        bus.close();
        ledger.close();
    }

    private void start() {
        bootstrap(ledger.ledger(), "").start();
    }

    private OperatorTokenBootstrap bootstrap(Ledger seen, String given) {
        OperatorTokens tokens = new OperatorTokens(Dispatchers.over(bus.gateway()), RANDOM);
        return new OperatorTokenBootstrap(seen, tokens, directory, given);
    }

    private AccessTokenSecret tokenInFile() {
        return file.readIfPresent().orElseThrow();
    }

    private static AccessTokenSecret otherToken() {
        return AccessTokenSecret.generate(OperatorTokenFile.ID, RANDOM);
    }

    private AccessTokenIssued onlyEvent() {
        List<?> events =
                ledger.ledger().eventsOf(OperatorTokenFile.ID.value()).stream()
                        .map(event -> event.getPayload())
                        .toList();
        assertThat(events).hasSize(1);
        return (AccessTokenIssued) events.get(0);
    }

    @Test
    void givenNeitherFileNorEvent_whenStarted_thenFileAndEventOfTheSameOperatorsToken() {
        start();

        assertThat(onlyEvent())
                .isEqualTo(
                        new AccessTokenIssued(
                                "tok_" + "0".repeat(26),
                                null,
                                "admin",
                                List.of("operator"),
                                tokenInFile().digest().hex(),
                                null));
    }

    @Test
    void givenFirstStart_thenThePathIsLoggedAndNothingOfTheToken(CapturedOutput output) {
        start();

        assertThat(output).containsOnlyOnce(file.path().toString());
        assertNothingLoggedOf(tokenInFile(), output);
    }

    private static void assertNothingLoggedOf(AccessTokenSecret token, CapturedOutput output) {
        String random = token.reveal().substring(30);
        assertThat(output).doesNotContain("klt_", random.substring(0, 8), random.substring(8));
        assertThat(output).doesNotContain(token.digest().hex().substring(0, 16));
    }

    @Test
    void givenFileAndEvent_whenStarted_thenBothStayAndNothingIsLogged(CapturedOutput output) {
        start();
        AccessTokenSecret first = tokenInFile();
        int logged = output.length();

        start();

        assertThat(onlyEvent().digest()).isEqualTo(first.digest().hex());
        assertThat(tokenInFile().reveal()).isEqualTo(first.reveal());
        assertThat(output.length()).isEqualTo(logged);
    }

    @Test
    void givenFileOfAStartThatWasKilled_whenStarted_thenItsEventIsStored(CapturedOutput output) {
        AccessTokenSecret token = otherToken();
        file.create(token);

        start();

        assertThat(onlyEvent().digest()).isEqualTo(token.digest().hex());
        assertThat(tokenInFile().reveal()).isEqualTo(token.reveal());
        assertThat(output).containsOnlyOnce(file.path().toString());
        assertNothingLoggedOf(token, output);
    }

    @Test
    void givenEventWithoutFile_whenStarted_thenStartsAndTellsInOneLineWhatThatMeans(
            CapturedOutput output) throws IOException {
        start();
        AccessTokenSecret token = tokenInFile();
        Files.delete(file.path());
        int logged = output.length();

        start();

        assertThat(onlyEvent().digest()).isEqualTo(token.digest().hex());
        assertThat(file.path()).doesNotExist();
        assertThat(output.toString().substring(logged).strip())
                .hasLineCount(1)
                .contains(file.path().toString(), "INFO", "was issued before");
        assertNothingLoggedOf(token, output);
    }

    @Test
    void givenFileOfAnotherTokenThanTheEvents_whenStarted_thenWarnsThatItWillBeRefused(
            CapturedOutput output) throws IOException {
        start();
        String issued = onlyEvent().digest();
        Files.delete(file.path());
        AccessTokenSecret other = otherToken();
        file.create(other);
        int logged = output.length();

        start();

        assertThat(onlyEvent().digest()).isEqualTo(issued);
        assertThat(output.toString().substring(logged).strip())
                .hasLineCount(1)
                .contains(file.path().toString(), "WARN", "will be refused");
        assertNothingLoggedOf(other, output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "klt_", "admin", "klt_0\u0000", "#"})
    void givenDamagedFileWithoutEvent_whenStarted_thenRefusesAndNamesTheFile(String content)
            throws IOException {
        Files.writeString(file.path(), content);

        assertThatThrownBy(this::start)
                .isInstanceOf(OperatorTokenFileException.class)
                .hasMessageContaining(file.path().toString());

        assertThat(ledger.ledger().eventsOf(OperatorTokenFile.ID.value())).isEmpty();
        assertThat(file.path()).hasContent(content);
    }

    @Test
    void givenFileThatWasCut_whenStarted_thenTheMessageHasNothingOfIt() throws IOException {
        String cut = otherToken().reveal().substring(0, 60);
        Files.writeString(file.path(), cut);

        assertThatThrownBy(this::start)
                .isInstanceOf(OperatorTokenFileException.class)
                .hasMessageNotContaining(cut.substring(0, 8));
    }

    @Test
    void givenDamagedFileThoughTheTokenWasIssued_whenStarted_thenStartsAndWarns(
            CapturedOutput output) throws IOException {
        start();
        Files.writeString(file.path(), "klt_half");
        int logged = output.length();

        start();

        assertThat(output.toString().substring(logged).strip())
                .hasLineCount(1)
                .contains(file.path().toString(), "WARN")
                .doesNotContain("klt_half");
    }

    @Test
    void givenAnotherProcessThatIssuesFirst_whenStarted_thenItsTokenStays(CapturedOutput output) {
        AccessTokenSecret first = otherToken();
        file.create(first);
        OperatorTokenBootstrap late = bootstrap(new LedgerAsItWas(ledger.ledger()), "");
        start();

        late.start();

        assertThat(onlyEvent().digest()).isEqualTo(first.digest().hex());
        assertThat(output).contains("Another process");
    }

    @Test
    void givenAnotherProcessThatIssuesFirst_whenStartedWithoutAFile_thenNoFileIsLeftAndItTellsWhere(
            @TempDir Path elsewhere, CapturedOutput output) throws IOException {
        try (DataDirectory other = DataDirectory.claim(elsewhere)) {
            start();
            int logged = output.length();

            OperatorTokens tokens = new OperatorTokens(Dispatchers.over(bus.gateway()), RANDOM);
            new OperatorTokenBootstrap(new LedgerAsItWas(ledger.ledger()), tokens, other, "")
                    .start();

            assertThat(onlyEvent().digest()).isEqualTo(tokenInFile().digest().hex());
            assertThat(OperatorTokenFile.in(elsewhere).readIfPresent()).isEmpty();
            assertThat(output.toString().substring(logged).strip())
                    .hasLineCount(1)
                    .contains("INFO", "data directory of that process");
        }
    }

    @Test
    void givenFileOfTheDeployment_whenStarted_thenItsTokenIsIssuedAndNoFileIsMade() {
        Path given = temporary.resolve("mounted");
        AccessTokenSecret token = otherToken();
        OperatorTokenFile.at(given).create(token);

        bootstrap(ledger.ledger(), given.toString()).start();

        assertThat(onlyEvent().digest()).isEqualTo(token.digest().hex());
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void givenFileOfTheDeploymentThatIsNotThere_whenStarted_thenRefusesAndMakesNone() {
        Path given = temporary.resolve("mounted");

        assertThatThrownBy(() -> bootstrap(ledger.ledger(), given.toString()).start())
                .isInstanceOf(OperatorTokenFileException.class)
                .hasMessageContaining(given.toString());

        assertThat(ledger.ledger().eventsOf(OperatorTokenFile.ID.value())).isEmpty();
        assertThat(given).doesNotExist();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void givenTokenThatIsRevoked_whenStarted_thenItStaysSoAndTheWayOutIsTold(
            CapturedOutput output) {
        start();
        bus.gateway()
                .sendAndWait(
                        new RevokeAccessToken(
                                OperatorTokenFile.ID, Optional.empty(), ExpectedVersion.any()));
        int logged = output.length();

        start();

        assertThat(ledger.ledger().eventsOf(OperatorTokenFile.ID.value())).hasSize(2);
        assertThat(output.toString().substring(logged).strip())
                .hasLineCount(1)
                .contains("is revoked", "issue-operator-token");
    }
}
