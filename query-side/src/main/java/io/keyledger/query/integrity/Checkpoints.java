package io.keyledger.query.integrity;

import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.Hash;
import io.keyledger.proofs.NoteSigner;
import io.keyledger.proofs.SignedNote;
import java.time.Clock;
import java.time.Duration;

/**
 * Signs checkpoints, each a continuation of the one before: never one of a smaller tree, nor of one
 * that has another history.
 */
final class Checkpoints {

    /** One is due at every multiple of this many events. */
    static final long EVENTS = 10_000;

    static final Duration INTERVAL = Duration.ofHours(1);

    private final NoteSigner signer;
    private final CheckpointFile file;
    private final Clock clock;

    Checkpoints(NoteSigner signer, CheckpointFile file, Clock clock) {
        this.signer = signer;
        this.file = file;
        this.clock = clock;
    }

    /** Whether so many events were added, or so much time went by, that one is due. */
    boolean isDue(long size) {
        return file.last().map(last -> isDue(size, last)).orElse(size > 0);
    }

    private boolean isDue(long size, CheckpointLine last) {
        boolean passedMultiple = size / EVENTS > sizeOf(last) / EVENTS;
        return passedMultiple || (size > sizeOf(last) && isOld(last));
    }

    private boolean isOld(CheckpointLine last) {
        return !clock.instant().isBefore(last.time().plus(INTERVAL));
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
        if (file.last().isPresent()) {
            CheckpointLine last = file.last().get();
            requireContinuation(tree, size, last.checkpoint());
            if (sizeOf(last) == size && last.note().isSignedBy(signer.key())) {
                return last.note();
            }
        }
        return signNew(new Checkpoint(signer.key().name(), size, root));
    }

    private SignedNote signNew(Checkpoint checkpoint) {
        SignedNote note = signer.sign(checkpoint.text());
        file.append(CheckpointLine.of(clock.instant(), note));
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
