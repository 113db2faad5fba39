package io.keyledger.ledger;

import io.keyledger.ledger.LedgerStore.Appended;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.modelling.command.ConcurrencyException;

/** The events of one command on their way to disk, and the one who waits for them. */
final class PendingAppend {

    private final List<StoredEvent> events;
    private final AtomicBoolean takenOrGivenUp = new AtomicBoolean();
    private final CompletableFuture<Long> firstPosition = new CompletableFuture<>();

    PendingAppend(List<StoredEvent> events) {
        this.events = events;
    }

    List<StoredEvent> events() {
        return events;
    }

    /**
     * False when the one who waited has given up already, so that nothing is stored behind their
     * back.
     */
    boolean start() {
        return takenOrGivenUp.compareAndSet(false, true);
    }

    void finish(long position) {
        firstPosition.complete(position);
    }

    void fail(Throwable cause) {
        firstPosition.completeExceptionally(cause);
    }

    void await(Duration longest) {
        try {
            check(firstPosition.get(longest.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            throw new LedgerUnavailableException("The ledger could not write", e.getCause());
        } catch (TimeoutException e) {
            throw givenUp("The ledger's writer takes too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp("Interrupted while waiting for the ledger's writer", e);
        }
    }

    private LedgerUnavailableException givenUp(String reason, Exception cause) {
        String outcome = start() ? "nothing was stored" : "it may still be stored";
        return new LedgerUnavailableException(reason + "; " + outcome, cause);
    }

    private void check(long position) {
        if (position == Appended.CONFLICT) {
            StoredEvent first = events.get(0);
            throw new ConcurrencyException(
                    "Version %d of %s was taken by another change"
                            .formatted(first.sequence() + 1, first.aggregateId()));
        }
    }
}
