package io.keyledger.query.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.LedgerProcess;
import io.keyledger.ledger.ProvenFollower;
import io.keyledger.ledger.postgres.SharedLedger;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import io.keyledger.query.Secrets;
import io.keyledger.query.reading.FakeReadModel;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.Environment;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one process acknowledges counts in the other, which holds the key in memory. */
@Tag("slow")
@Timeout(120)
class SharedVerificationTest {

    private static final int ROUNDS = 100;

    private final SharedLedger shared = new SharedLedger();
    private final LedgerProcess writing = shared.join();
    private final LedgerProcess verifying = shared.join();
    private final LedgerWriter writer =
            new LedgerWriter(writing.eventStore(), writing.transactionManager());
    private final Events events = Events.everySecond();
    private final FakeDirectory directory = new FakeDirectory();
    private final KeyStates states = new KeyStates(verifying.ledger(), 100);
    private final ProvenFollower follower =
            new ProvenFollower(
                    verifying.ledger(),
                    verifying.ledger().follow("verification", "ApiKey", states),
                    Duration.ofSeconds(30),
                    "API keys");
    private final Verifier verifier =
            new Verifier(
                    verifying.ledger(),
                    follower,
                    states,
                    new KeyIds(directory, 100),
                    new FakeReadModel());
    private final ApiKeySecret secret = Secrets.fresh();
    private final SampleKey key = SampleKey.number(1).withDigest(secret.digest());

    @AfterEach
    void close() {
        follower.close();
        shared.close();
    }

    /** V4 and V5 in another process. */
    @Test
    void v4_givenRevokeAcknowledgedByOneProcess_thenTheOtherRejectsWithoutBeingAskedStrongly() {
        directory.learns(key);
        writer.write(events.created(key));
        awaitCode(VerificationCode.VALID);
        for (int round = 0; round < ROUNDS; round++) {
            writer.write(events.revoked(key));
            awaitCode(VerificationCode.REVOKED);
            writer.write(events.reactivated(key));
            awaitCode(VerificationCode.VALID);
        }
    }

    private void awaitCode(VerificationCode expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> code(false) == expected);
    }

    @Test
    void givenRevokeAcknowledgedByOneProcess_whenTheOtherIsAskedStrongly_thenItRejectsAtOnce() {
        directory.learns(key);
        writer.write(events.created(key));
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(code(true)).isEqualTo(VerificationCode.VALID);
            writer.write(events.revoked(key));
            assertThat(code(true)).isEqualTo(VerificationCode.REVOKED);
            writer.write(events.reactivated(key));
        }
    }

    private VerificationCode code(boolean strong) {
        return verifier.verify(
                        new Presentation(Optional.of(secret), Environment.PRODUCTION, strong),
                        Optional.empty())
                .code();
    }
}
