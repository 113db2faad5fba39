package io.keyledger.query.integrity;

import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.Hash;
import io.keyledger.proofs.SignedNote;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Signs checkpoints, each a continuation of the one before: never one of a smaller tree, nor of one
 * that has another history.
 */
final class Checkpoints {

    /** One is due at every multiple of this many events. */
    static final long EVENTS = 10_000;

    static final Duration INTERVAL = Duration.ofHours(1);

    private final CheckpointKey key;
    private final CheckpointLog log;
    private final Clock clock;

    Checkpoints(CheckpointKey key, CheckpointLog log, Clock clock) {
        this.key = key;
        this.log = log;
        this.clock = clock;
    }

    /** Whether this process has the key that the ledger's checkpoints are signed with. */
    boolean maySign() {
        return key.signer().isPresent();
    }

    /**
     * Whether so many events were added, or so much time went by, that one is due, or another
     * process has asked for one.
     */
    boolean isDue(long size) {
        return log.last()
                .map(last -> isDue(size, last))
                .orElseGet(() -> size > 0 || log.asked() >= 0);
    }

    private boolean isDue(long size, CheckpointLine last) {
        boolean passedMultiple = size / EVENTS > sizeOf(last) / EVENTS;
        return passedMultiple || (size > sizeOf(last) && (isOld(last) || isAskedFor(last)));
    }

    private boolean isOld(CheckpointLine last) {
        return !clock.instant().isBefore(last.time().plus(INTERVAL));
    }

    private boolean isAskedFor(CheckpointLine last) {
        return log.asked() > sizeOf(last);
    }

    /** Asks the process that owns the tree for one. */
    void ask(long size) {
        log.ask(size);
    }

    /** The last one that any process has made, if it covers so many events. */
    Optional<SignedNote> lastCovering(long size) {
        return log.last().filter(last -> sizeOf(last) >= size).map(CheckpointLine::note);
    }

    /**
     * The checkpoint of the tree as it is. It is on disk before it is returned; the same tree has
     * the same one.
     *
     * @throws BrokenIntegrityException if the tree does not continue the last one that was signed
     */
    SignedNote sign(LedgerTree tree) {
        long size = tree.size();
        Hash root = tree.proofs().root(size);
        for (CheckpointLine earlier : log.witnesses()) {
            requireContinuation(tree, size, earlier.checkpoint());
        }
        Optional<SignedNote> same = lastCovering(size).filter(note -> note.isSignedBy(key.key()));
        return same.isPresent()
                ? same.get()
                : signNew(new Checkpoint(key.key().name(), size, root));
    }

    private SignedNote signNew(Checkpoint checkpoint) {
        SignedNote note = key.signer().orElseThrow().sign(checkpoint.text());
        log.append(CheckpointLine.of(clock.instant(), note));
        return note;
    }

    private static void requireContinuation(LedgerTree tree, long size, Checkpoint last) {
        if (size < last.size()) {
            throw new BrokenIntegrityException(
                    "A tree of %d events was signed, and now it has %d: events were removed, or an older copy was restored"
                            .formatted(last.size(), size));
        }
        if (!tree.proofs().root(last.size()).equals(last.root())) {
            throw new BrokenIntegrityException(
                    "The first %d events are not those that were signed before"
                            .formatted(last.size()));
        }
    }

    private static long sizeOf(CheckpointLine line) {
        return line.checkpoint().size();
    }
}
