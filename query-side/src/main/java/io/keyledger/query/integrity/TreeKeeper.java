package io.keyledger.query.integrity;

import io.keyledger.ledger.Ledger;
import io.keyledger.proofs.SignedNote;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that lets the tree grow and makes checkpoints. It works in rounds: once a second
 * by itself, and when a checkpoint is asked for. All who asked before a round began share its
 * checkpoint, which covers the head as it was when the round began or later.
 *
 * <p>When something does not fit it stops there, says so once, and tries again in the next round;
 * nothing else waits for it.
 */
final class TreeKeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TreeKeeper.class);

    /** How long the tree is behind at most while nobody asks. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** Between rounds, so that those who ask in a loop do not keep the disk busy. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final KeeperHealth health = new KeeperHealth();
    private final Thread thread;
    private CompletableFuture<SignedNote> next = new CompletableFuture<>();
    private boolean asked;
    private boolean closed;
    private boolean edgeIsChecked;

    TreeKeeper(Ledger ledger, LedgerTree tree, Checkpoints checkpoints) {
        this.ledger = ledger;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.thread = new Thread(this::work, "ledger-tree");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * A checkpoint over the present head.
     *
     * @throws ProofsUnavailableException if there is none now
     */
    SignedNote checkpoint() {
        try {
            return ask().get(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new ProofsUnavailableException(e.getCause());
        } catch (TimeoutException e) {
            throw new ProofsUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProofsUnavailableException(e);
        }
    }

    private synchronized CompletableFuture<SignedNote> ask() {
        if (closed) {
            return CompletableFuture.failedFuture(new IllegalStateException("It is closed"));
        }
        asked = true;
        notifyAll();
        return next;
    }

    private void work() {
        boolean wasLast;
        do {
            awaitRound();
            Round round = begin();
            run(round);
            wasLast = round.last();
        } while (!wasLast);
    }

    private synchronized void awaitRound() {
        try {
            waitFor(PAUSE, () -> closed);
            waitFor(ROUND, () -> closed || asked);
        } catch (InterruptedException e) {
            log.debug("The tree's thread was interrupted");
        }
    }

    private void waitFor(Duration atMost, BooleanSupplier event) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long millisLeft = atMost.toMillis();
        while (millisLeft > 0 && !event.getAsBoolean()) {
            wait(millisLeft);
            millisLeft = (deadline - System.nanoTime()) / 1_000_000;
        }
    }

    private void run(Round round) {
        boolean treeIsCurrent = false;
        try {
            checkEdgeOnce();
            growToHead();
            treeIsCurrent = true;
            if (round.needsCheckpoint() || health.signingFails() || isDue()) {
                round.checkpoint().complete(checkpoints.sign(tree));
            }
            health.goesOn(tree.size());
        } catch (RuntimeException | Error e) {
            health.failed(e, treeIsCurrent, tree.size());
            round.checkpoint().completeExceptionally(e);
        }
    }

    private boolean isDue() {
        return checkpoints.isDue(tree.size());
    }

    private synchronized Round begin() {
        Round round = new Round(next, asked, closed);
        next = new CompletableFuture<>();
        asked = false;
        return round;
    }

    private void checkEdgeOnce() {
        if (!edgeIsChecked) {
            tree.checkEdge();
            edgeIsChecked = true;
        }
    }

    /** Stops at each multiple at which a checkpoint is due, so that a long way has many. */
    private void growToHead() {
        long head = ledger.head();
        while (tree.size() < head) {
            long milestone = (tree.size() / Checkpoints.EVENTS + 1) * Checkpoints.EVENTS;
            tree.growTo(Math.min(head, milestone));
            if (isDue()) {
                checkpoints.sign(tree);
            }
        }
    }

    /** Whether the tree cannot take the ledger's next event. */
    boolean treeStands() {
        return health.treeStands() || !thread.isAlive();
    }

    /** Whether no checkpoint can be made, be it for the tree or for the file. */
    boolean checkpointsFail() {
        return treeStands() || health.signingFails();
    }

    /** Makes a last checkpoint, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(LONGEST_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Round(CompletableFuture<SignedNote> checkpoint, boolean asked, boolean last) {

        boolean needsCheckpoint() {
            return asked || last;
        }
    }
}
