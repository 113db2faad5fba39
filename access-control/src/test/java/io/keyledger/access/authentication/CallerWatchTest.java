package io.keyledger.access.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CallerWatchTest {

    private final CallerWatch callers = new CallerWatch();
    private final AtomicBoolean admitted = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

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

        admitted.set(false);
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
        admitted.set(false);
        awaitRound();

        assertThat(ended).hasValue(0);
        assertThat(callers.size()).isZero();
    }

    @Test
    void givenOneThatCannotBeEndedOrAsked_thenTheOthersAreEndedAllTheSame() {
        admitted.set(false);
        callers.watch(this::ask, CallerWatchTest::fail);
        callers.watch(
                () -> {
                    fail();
                    return true;
                },
                CallerWatchTest::fail);
        awaitRound();

        callers.watch(this::ask, ended::incrementAndGet);

        Awaitility.await().untilAtomic(ended, is(1));
    }

    private boolean ask() {
        asked.incrementAndGet();
        return admitted.get();
    }

    /** One whole round begins and ends. */
    private void awaitRound() {
        AtomicInteger rounds = new AtomicInteger();
        CallerWatch.Watch watch = callers.watch(() -> rounds.incrementAndGet() > 0, () -> {});
        Awaitility.await().until(() -> rounds.get() >= 2);
        watch.close();
    }

    private void awaitQuestions(int count) {
        Awaitility.await().until(() -> asked.get() >= count);
    }

    private static void fail() {
        throw new IllegalStateException("on purpose");
    }
}
