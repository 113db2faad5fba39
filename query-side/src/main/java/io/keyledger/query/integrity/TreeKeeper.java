package io.keyledger.query.integrity;

import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.NotTheOwnerException;
import io.keyledger.proofs.SignedNote;
import io.keyledger.query.integrity.KeeperRounds.Round;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that lets the tree grow and makes checkpoints, or has the process do so that owns
 * the tree. It works in rounds: now and then by itself, and when a checkpoint is asked for. All who
 * asked before a round began share its checkpoint, which covers the head as it was when the round
 * began or later.
 *
 * <p>When something does not fit it stops there, says so once, and tries again in the next round;
 * nothing else waits for it.
 */
final class TreeKeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TreeKeeper.class);

    static final Duration INTERVAL = Duration.ofSeconds(1);

    /**
     * Where processes share the ledger: the owner is found to be gone, and asked for checkpoints.
     */
    static final Duration SHARED_INTERVAL = Duration.ofMillis(250);

    /** Between looks whether the owner has made a checkpoint. */
    private static final Duration LOOK = Duration.ofMillis(50);

    /** Longer than it takes until an owner that was killed has been replaced. */
    private static final Duration LONGEST_WAIT_FOR_OWNER = Duration.ofSeconds(4);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final TreeGrowth growth;
    private final KeeperRounds rounds;
    private final KeeperHealth health = new KeeperHealth();
    private final Thread thread;

    /**
     * @param interval between rounds: so long the tree is behind at most while nobody asks
     */
    TreeKeeper(Ledger ledger, LedgerTree tree, Checkpoints checkpoints, Duration interval) {
        this.ledger = ledger;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.growth = new TreeGrowth(ledger, tree, checkpoints);
        this.rounds = new KeeperRounds(interval);
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
            return rounds.ask().get(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new ProofsUnavailableException(e.getCause());
        } catch (TimeoutException e) {
            throw new ProofsUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProofsUnavailableException(e);
        }
    }

    private void work() {
        boolean wasLast = false;
        while (!wasLast) {
            try {
                Round round = rounds.next();
                run(round);
                wasLast = round.last();
            } catch (InterruptedException e) {
                log.debug("The tree's thread was interrupted");
            }
        }
        leave();
    }

    /** If it fails, the others wait until the lease has run out. */
    private void leave() {
        try {
            growth.leave();
        } catch (RuntimeException e) {
            log.debug("The tree could not be left to others", e);
        }
    }

    private void run(Round round) {
        try {
            boolean over;
            do {
                over = growth.isOwned() ? keep(round) : follow(round);
            } while (!over);
        } catch (InterruptedException e) {
            round.checkpoint().completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            fail(round, e, false);
        }
    }

    /** The round of the owner; not over if another process became the owner in the middle of it. */
    private boolean keep(Round round) {
        boolean treeIsCurrent = false;
        try {
            growth.grow();
            treeIsCurrent = true;
            if (round.needsCheckpoint()
                    || health.signingFails()
                    || checkpoints.isDue(tree.size())) {
                round.checkpoint().complete(checkpoints.sign(tree));
            }
            health.goesOn(tree.size());
            return true;
        } catch (NotTheOwnerException e) {
            return false;
        } catch (RuntimeException | Error e) {
            fail(round, e, treeIsCurrent);
            return true;
        }
    }

    private void fail(Round round, Throwable cause, boolean treeIsCurrent) {
        health.failed(cause, treeIsCurrent, tree.size());
        round.checkpoint().completeExceptionally(cause);
    }

    /**
     * The round of any other process, which gets its checkpoint from the owner; not over if it
     * became the owner itself, because the one there was has stopped.
     */
    private boolean follow(Round round) throws InterruptedException {
        if (round.asked() || health.signingFails()) {
            long head = ledger.head();
            checkpoints.ask(head);
            long deadline = System.nanoTime() + LONGEST_WAIT_FOR_OWNER.toNanos();
            Optional<SignedNote> made = checkpoints.lastCovering(head);
            while (made.isEmpty()) {
                if (awaitOwner(deadline)) {
                    return false;
                }
                made = checkpoints.lastCovering(head);
            }
            tree.refresh();
            round.checkpoint().complete(made.get());
        } else {
            tree.refresh();
        }
        health.goesOn(tree.size());
        return true;
    }

    /** True if this process is the owner now. */
    private boolean awaitOwner(long deadline) throws InterruptedException {
        rounds.pause(LOOK);
        if (System.nanoTime() - deadline > 0) {
            throw new OwnerSilentException();
        }
        return growth.isOwned();
    }

    /** Whether the tree cannot take the ledger's next event. */
    boolean treeStands() {
        return health.treeStands() || !thread.isAlive();
    }

    /** Whether no checkpoint can be made, because of the tree or of where checkpoints are kept. */
    boolean checkpointsFail() {
        return !checkpoints.maySign() || treeStands() || health.signingFails();
    }

    /** Makes a last checkpoint, and ends. */
    @Override
    public void close() {
        rounds.end();
        try {
            thread.join(LONGEST_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
