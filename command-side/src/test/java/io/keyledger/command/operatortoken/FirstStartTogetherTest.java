package io.keyledger.command.operatortoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.operator.OperatorTokenFile;
import io.keyledger.command.Together;
import io.keyledger.command.accesstoken.AccessTokens;
import io.keyledger.command.dispatching.Dispatchers;
import io.keyledger.events.AccessTokenIssued;
import io.keyledger.ledger.DataDirectory;
import io.keyledger.ledger.LedgerProcess;
import io.keyledger.ledger.postgres.SharedLedger;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that begin a ledger at the same moment. */
@Tag("slow")
class FirstStartTogetherTest {

    @TempDir private Path one;
    @TempDir private Path other;

    @RepeatedTest(5)
    void thenOneTokenIsIssuedAndTheOnlyFileThereIsHoldsIt() {
        try (SharedLedger ledger = new SharedLedger()) {
            List<LedgerProcess> processes = List.of(ledger.join(), ledger.join());
            List<Path> directories = List.of(one, other);

            List<Optional<AccessTokenSecret>> files =
                    Together.run(2, i -> start(processes.get(i), directories.get(i)));

            List<AccessTokenIssued> issued =
                    processes.get(0).ledger().eventsOf(OperatorTokenFile.ID.value()).stream()
                            .map(event -> (AccessTokenIssued) event.getPayload())
                            .toList();
            assertThat(issued).hasSize(1);
            assertThat(files.stream().flatMap(Optional::stream))
                    .extracting(token -> token.digest().hex())
                    .containsExactly(issued.get(0).digest());
        }
    }

    private static Optional<AccessTokenSecret> start(LedgerProcess process, Path directory) {
        SecureRandom random = new SecureRandom();
        try (AccessTokens.Bus bus = AccessTokens.busOver(process);
                DataDirectory claimed = DataDirectory.claim(directory)) {
            OperatorTokens tokens = new OperatorTokens(Dispatchers.over(bus.gateway()), random);
            new OperatorTokenBootstrap(process.ledger(), tokens, claimed, "").start();
            return OperatorTokenFile.in(directory).readIfPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
