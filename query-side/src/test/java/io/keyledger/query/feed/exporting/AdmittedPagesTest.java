package io.keyledger.query.feed.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keyledger.access.authentication.CallerStanding;
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
    private final Deque<CallerStanding> answers = new ConcurrentLinkedDeque<>();
    private final AdmittedPages pages =
            new AdmittedPages(ledger.ledger(), EventFilter.everything(), answers::remove);

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

        assertThat(pages.apply(0).events()).hasSize(1);
        assertThat(answers).isEmpty();
    }

    @Test
    void givenCallerWhoWasRevoked_whenRead_thenNothingIsTold() {
        answers.addAll(List.of(CallerStanding.UNKNOWN, CallerStanding.REFUSED));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> pages.apply(0))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
    }
}
