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

    void fail(RuntimeException cause) {
        firstPosition.completeExceptionally(cause);
    }

    void await(Duration longest) {
        try {
            check(firstPosition.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new LedgerUnavailableException(
                    start()
                            ? "The ledger's writer did not get to it in time; nothing was stored"
                            : "The ledger's commit takes too long; it may still be stored",
                    e);
        } catch (ExecutionException e) {
            throw new LedgerUnavailableException("The ledger could not write", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException("Interrupted while waiting for the ledger", e);
        }
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
