package io.keyledger.ledger;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProvenFollowerTest {

    private static final Duration BOUND = Duration.ofMillis(400);

    private final TestLedger ledger = TestLedger.open();
    private final FailingFollower follower = new FailingFollower();

    @AfterEach
    void close() {
        ledger.close();
    }

    static Stream<Throwable> failures() {
        return Stream.of(new IllegalStateException("a bug"), new StackOverflowError("an error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void givenProofThatFailed_thenNothingIsProvenUntilOneSucceeds(Throwable failure) {
        try (ProvenFollower proven =
                new ProvenFollower(ledger.ledger(), follower, BOUND, "the test's")) {
            follower.failure = failure;
            await().until(() -> !proven.isProven());

            follower.failure = null;

            await().until(proven::isProven);
        }
    }

    private static final class FailingFollower implements LedgerFollower {

        private volatile @Nullable Throwable failure;

        @Override
        public boolean awaitApplied(long position, Duration atMost) {
            Throwable thrown = failure;
            if (thrown != null) {
                FailingFollower.<RuntimeException>sneak(thrown);
            }
            return true;
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> void sneak(Throwable thrown) throws T {
            throw (T) thrown;
        }

        @Override
        public long appliedPosition() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
