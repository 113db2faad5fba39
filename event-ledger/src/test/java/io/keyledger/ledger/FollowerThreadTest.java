package io.keyledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.events.ApiKeyEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FollowerThreadTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final TestLedger ledger = TestLedger.open();
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        ledger.close();
    }

    private long append(String apiKeyId) {
        return ledger.append("ApiKey", apiKeyId, Map.of(), Events.created(apiKeyId));
    }

    private static String idOf(TrackedEventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getAggregateIdentifier();
    }

    private LedgerFollower follow(FollowedEvents handler) {
        return ledger.ledger().follow("test", ApiKeyEvent.AGGREGATE_TYPE, handler);
    }

    @Test
    void handsOverWhatComesAfterTheHeadInOrder() {
        append("before");
        LedgerFollower follower = follow(event -> seen.add(idOf(event)));
        assertThat(follower.appliedPosition()).isEqualTo(1);

        append("key_1");
        long last = append("key_2");

        assertThat(follower.awaitApplied(last, LONG)).isTrue();
        assertThat(follower.appliedPosition()).isEqualTo(last);
        assertThat(seen).containsExactly("key_1", "key_2");
        assertThat(follower.awaitApplied(last + 1, Duration.ofMillis(1))).isFalse();
    }

    static List<Throwable> failures() {
        return List.of(new IllegalStateException("a bug"), new StackOverflowError("an error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void givenHandlerThatThrows_thenItGetsTheSameEventAgainAndNoOtherBeforeIt(
            Throwable failure, CapturedOutput output) {
        AtomicInteger left = new AtomicInteger(2);
        LedgerFollower follower =
                follow(
                        event -> {
                            seen.add(idOf(event));
                            if (left.getAndDecrement() > 0) {
                                FollowerThreadTest.<RuntimeException>sneak(failure);
                            }
                        });

        append("key_1");
        long last = append("key_2");

        assertThat(follower.awaitApplied(last, LONG)).isTrue();
        assertThat(seen).containsExactly("key_1", "key_1", "key_1", "key_2");
        assertThat(output.getOut()).containsOnlyOnce("test stopped after position 0");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void givenHandlerThatLeavesAnInterruptBehind_thenItGoesOn() {
        LedgerFollower follower =
                follow(
                        event -> {
                            seen.add(idOf(event));
                            Thread.currentThread().interrupt();
                        });

        assertThat(follower.awaitApplied(append("key_1"), LONG)).isTrue();
        await().until(() -> followers().stream().anyMatch(FollowerThreadTest::isWaiting));

        assertThat(follower.awaitApplied(append("key_2"), LONG)).isTrue();
        assertThat(seen).containsExactly("key_1", "key_2");
    }

    @Test
    void givenHandlerAtWork_whenClosed_thenItHasEndedAndIsNotCalledAgain() {
        CountDownLatch atWork = new CountDownLatch(1);
        Thread closing = Thread.currentThread();
        LedgerFollower follower =
                follow(
                        event -> {
                            seen.add(idOf(event));
                            atWork.countDown();
                            sleepUntilInterrupted();
                            await().until(() -> isWaiting(closing));
                        });
        append("key_1");
        append("key_2");
        await().until(() -> atWork.getCount() == 0);

        follower.close();

        assertThat(followers()).isEmpty();
        assertThat(seen).containsExactly("key_1");
    }

    @Test
    void aHandlerMayCloseItsFollower() {
        List<LedgerFollower> follower = new ArrayList<>();
        follower.add(
                follow(
                        event -> {
                            seen.add(idOf(event));
                            follower.get(0).close();
                        }));

        append("key_1");
        append("key_2");

        await().untilAsserted(() -> assertThat(followers()).isEmpty());
        assertThat(seen).containsExactly("key_1");
    }

    @Test
    void whenTheLedgerCloses_thenFollowersThatWereLeftEnd() {
        follow(event -> seen.add(idOf(event)));
        follow(event -> seen.add(idOf(event)));
        assertThat(followers()).hasSize(2);

        ledger.reopen();

        assertThat(followers()).isEmpty();
    }

    private static void sleepUntilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            assertThat(e).isNotNull();
        }
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static List<Thread> followers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("ledger-follower-"))
                .toList();
    }
}
