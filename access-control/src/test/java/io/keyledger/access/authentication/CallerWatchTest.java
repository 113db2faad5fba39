package io.keyledger.access.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
@Timeout(30)
class CallerWatchTest {

    private CallerWatch callers = new CallerWatch();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private volatile CallerStanding standing = CallerStanding.ADMITTED;
    private volatile long lastUnknown;

    @AfterEach
    void close() {
        callers.close();
    }

    @Test
    void givenCallerWhoIsAdmitted_thenNothingEnds() {
        callers.watch(this::ask, ended::incrementAndGet);

        awaitQuestions(3);

        assertThat(ended).hasValue(0);
    }

    @Test
    void givenCallerWhoIsAdmittedNoMore_thenItIsEndedOnceAndForgotten() {
        callers.watch(this::ask, ended::incrementAndGet);
        awaitQuestions(1);

        standing = CallerStanding.REFUSED;
        Awaitility.await().untilAtomic(ended, is(1));
        int questions = asked.get();
        awaitRound();

        assertThat(ended).hasValue(1);
        assertThat(asked).hasValue(questions);
        assertThat(callers.size()).isZero();
    }

    @Test
    void givenWatchThatWasClosed_whenTheCallerIsAdmittedNoMore_thenNothingEnds() {
        CallerWatch.Watch watch = callers.watch(this::ask, ended::incrementAndGet);

        watch.close();
        watch.close();
        standing = CallerStanding.REFUSED;
        awaitRound();

        assertThat(ended).hasValue(0);
        assertThat(callers.size()).isZero();
    }

    static Stream<Runnable> failures() {
        return Stream.of(
                () -> {
                    throw new IllegalStateException("on purpose");
                },
                () -> {
                    throw new StackOverflowError("on purpose");
                });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void givenOneThatCannotBeEndedOrAsked_thenTheOthersAreEndedAllTheSame(Runnable failure) {
        standing = CallerStanding.REFUSED;
        callers.watch(this::ask, failure::run);
        callers.watch(
                () -> {
                    failure.run();
                    return CallerStanding.ADMITTED;
                },
                failure::run);
        awaitRound();

        callers.watch(this::ask, ended::incrementAndGet);

        Awaitility.await().untilAtomic(ended, is(1));
    }

    /** A stall of the ledger must not send all clients away, to come back at once. */
    @Test
    void givenCallerOfWhomNothingIsKnown_thenItsAnswerIsNeitherEndedNorToldToGoOn() {
        Renewals answer = new Renewals();
        standing = CallerStanding.UNKNOWN;
        callers.watch(this::ask, answer);
        awaitQuestions(3);
        assertThat(answer.renewals).isEmpty();
        assertThat(answer.ends).hasValue(0);

        standing = CallerStanding.ADMITTED;
        Awaitility.await().until(() -> answer.renewals.size() >= 2);

        assertThat(answer.renewals).allSatisfy(at -> assertThat(at - lastUnknown).isPositive());
        assertThat(answer.ends).hasValue(0);
    }

    @Test
    void givenCallerOfWhomNothingIsKnownForTooLong_thenItIsEnded() {
        callers.close();
        Duration silence = CallerWatch.INTERVAL.multipliedBy(2);
        callers = new CallerWatch(silence);
        standing = CallerStanding.UNKNOWN;
        long begun = System.nanoTime();

        callers.watch(this::ask, ended::incrementAndGet);

        Awaitility.await().untilAtomic(ended, is(1));
        assertThat(System.nanoTime() - begun).isGreaterThan(silence.toNanos());
        assertThat(callers.size()).isZero();
    }

    @Test
    void givenCallerWhoTurnsOutToBeRevoked_whenNothingWasKnown_thenItIsEnded() {
        standing = CallerStanding.UNKNOWN;
        callers.watch(this::ask, ended::incrementAndGet);
        awaitQuestions(2);

        standing = CallerStanding.REFUSED;

        Awaitility.await().untilAtomic(ended, is(1));
    }

    private CallerStanding ask() {
        asked.incrementAndGet();
        CallerStanding now = standing;
        if (now == CallerStanding.UNKNOWN) {
            lastUnknown = System.nanoTime();
        }
        return now;
    }

    private static final class Renewals implements CallerWatch.OngoingAnswer {

        private final Queue<Long> renewals = new ConcurrentLinkedQueue<>();
        private final AtomicInteger ends = new AtomicInteger();

        @Override
        public void goOn(long asked) {
            renewals.add(asked);
        }

        @Override
        public void end() {
            ends.incrementAndGet();
        }
    }

    /** One whole round begins and ends. */
    private void awaitRound() {
        AtomicInteger rounds = new AtomicInteger();
        CallerWatch.Watch watch =
                callers.watch(
                        () -> {
                            rounds.incrementAndGet();
                            return CallerStanding.ADMITTED;
                        },
                        () -> {});
        Awaitility.await().until(() -> rounds.get() >= 2);
        watch.close();
    }

    private void awaitQuestions(int count) {
        Awaitility.await().until(() -> asked.get() >= count);
    }
}
