package io.keyledger.query.feed.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keyledger.access.authentication.CallerStanding;
import io.keyledger.access.authentication.CallerWatch;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.TestLedger;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An export goes on with its caller's credential, and outlasts a stall of the ledger. */
class AdmittedPagesTest {

    private final TestLedger ledger = TestLedger.open();
    private long now;
    private final Deque<CallerStanding> answers = new ConcurrentLinkedDeque<>();
    private final AdmittedPages pages =
            new AdmittedPages(
                    ledger.ledger(), EventFilter.everything(), answers::remove, () -> now);

    @BeforeEach
    void write() {
        LedgerWriter.to(ledger).write(Events.everySecond().created(SampleKey.number(1)));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void givenCallerOfWhomNothingIsKnownForAWhile_whenRead_thenThePageComesOnceItIs() {
        answers.addAll(
                List.of(CallerStanding.UNKNOWN, CallerStanding.UNKNOWN, CallerStanding.ADMITTED));

        assertThat(pages.after(0).events()).hasSize(1);
        assertThat(answers).isEmpty();
    }

    @Test
    void givenCallerWhoWasRevoked_whenRead_thenNothingIsTold() {
        answers.addAll(List.of(CallerStanding.UNKNOWN, CallerStanding.REFUSED));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> pages.after(0))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
    }

    /** S2, with a client that takes its time over the events of a page. */
    @Test
    void givenCallerWhoIsRevokedWhileAPageIsTold_thenTheRestOfItIsNot() {
        answers.addAll(List.of(CallerStanding.ADMITTED, CallerStanding.ADMITTED));
        pages.after(0);
        now += CallerWatch.LEASE.toNanos() - 1;
        pages.requireAdmitted();
        assertThat(answers).hasSize(1);
        now += 1;
        pages.requireAdmitted();
        assertThat(answers).isEmpty();

        answers.add(CallerStanding.REFUSED);
        now += CallerWatch.LEASE.toNanos();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(pages::requireAdmitted)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
    }
}
