package io.keyledger.query.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.ProvenFollower;
import io.keyledger.ledger.TestLedger;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import io.keyledger.query.Secrets;
import io.keyledger.query.reading.FakeReadModel;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.Environment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes while many verify: what was acknowledged counts at once. */
@Tag("slow")
@Timeout(120)
class VerificationStormTest {

    private static final int VERIFIERS = 4;

    private final TestLedger ledger = TestLedger.open();
    private final LedgerWriter writer = LedgerWriter.to(ledger);
    private final Events events = Events.everySecond();
    private final FakeDirectory directory = new FakeDirectory();

    /** Holds one key only, so that keys are dropped and loaded again all the while. */
    private final KeyStates states = new KeyStates(ledger.ledger(), 1);

    private final ProvenFollower follower =
            new ProvenFollower(
                    ledger.ledger(),
                    ledger.ledger().follow("verification", "ApiKey", states),
                    Duration.ofSeconds(60),
                    "API keys");
    private final Verifier verifier =
            new Verifier(
                    ledger.ledger(),
                    follower,
                    states,
                    new KeyIds(directory, 100),
                    new FakeReadModel());
    private final ExecutorService threads = Executors.newFixedThreadPool(VERIFIERS);
    private final ApiKeySecret secret = Secrets.fresh();
    private final ApiKeySecret otherSecret = Secrets.fresh();
    private final SampleKey key = SampleKey.number(1).withDigest(secret.digest());
    private final SampleKey other = SampleKey.number(2).withDigest(otherSecret.digest());
    private final AtomicInteger verified = new AtomicInteger();
    private volatile boolean over;

    @BeforeEach
    void createTwoKeys() {
        directory.learns(key);
        directory.learns(other);
        writer.write(events.created(key), events.created(other));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        follower.close();
        ledger.close();
    }

    @Test
    void v4_givenStormOfVerifies_whenTheRevokeIsAcknowledged_thenNoneIsValidAfterIt() {
        for (int round = 0; round < 20; round++) {
            AcknowledgedRevoke revoke = new AcknowledgedRevoke();
            List<CompletableFuture<Void>> storm = storm(revoke::verifyOnce);
            awaitSomeVerifies();

            writer.write(events.revoked(key));
            revoke.acknowledged = true;
            awaitSomeVerifies();
            end(storm);

            assertThat(revoke.validAfterwards.get()).isZero();
            writer.write(events.reactivated(key));
        }
    }

    @Test
    void v5_givenVerifiesAllTheWhile_whenRevokedAndReactivated200Times_thenTheLastChangeCounts() {
        List<CompletableFuture<Void>> storm =
                storm(
                        () -> {
                            code(secret);
                            code(otherSecret);
                        });
        for (int round = 0; round < 200; round++) {
            writer.write(events.revoked(key));
            assertThat(code(secret)).isEqualTo(VerificationCode.REVOKED);
            writer.write(events.reactivated(key));
            assertThat(code(secret)).isEqualTo(VerificationCode.VALID);
        }
        writer.write(events.revoked(key));
        assertThat(code(secret)).isEqualTo(VerificationCode.REVOKED);
        end(storm);
    }

    private VerificationCode code(ApiKeySecret presented) {
        return verifier.verify(
                        new Presentation(Optional.of(presented), Environment.PRODUCTION, false),
                        Optional.empty())
                .code();
    }

    private List<CompletableFuture<Void>> storm(Runnable verify) {
        over = false;
        List<CompletableFuture<Void>> storm = new ArrayList<>();
        for (int i = 0; i < VERIFIERS; i++) {
            storm.add(
                    CompletableFuture.runAsync(
                            () -> {
                                while (!over) {
                                    verify.run();
                                    verified.incrementAndGet();
                                }
                            },
                            threads));
        }
        return storm;
    }

    private void awaitSomeVerifies() {
        int before = verified.get();
        Awaitility.await().until(() -> verified.get() > before + 10 * VERIFIERS);
    }

    private void end(List<CompletableFuture<Void>> storm) {
        over = true;
        storm.forEach(CompletableFuture::join);
    }

    private final class AcknowledgedRevoke {

        private final AtomicInteger validAfterwards = new AtomicInteger();
        private volatile boolean acknowledged;

        void verifyOnce() {
            boolean afterwards = acknowledged;
            if (code(secret) == VerificationCode.VALID && afterwards) {
                validAfterwards.incrementAndGet();
            }
            code(otherSecret);
        }
    }
}
