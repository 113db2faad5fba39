package io.keyledger.query.checkpoints;

import java.util.Optional;

/** Signs checkpoints. */
public interface CheckpointSource {

    /**
     * A checkpoint over this part of the ledger at least, made now if there is none.
     *
     * @param position the last position that it must cover, which is on disk
     * @return nothing if none can be made for a ledger without events
     */
    Optional<SignedCheckpoint> covering(long position);

    /**
     * @param size the last position that it covers
     * @param note the signed note (C2SP tlog-checkpoint) as it was handed out
     */
    record SignedCheckpoint(long size, String note) {}
}
