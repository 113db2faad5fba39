package io.keyledger.query.integrity;

import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.SignedNote;
import io.keyledger.query.checkpoints.CheckpointSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints that exports name. When none can be made, which is in the log with its reason,
 * there is an export all the same: it is then that somebody needs it.
 */
final class CheckpointsOfExports implements CheckpointSource {

    private static final Logger log = LoggerFactory.getLogger(CheckpointsOfExports.class);

    private final TreeKeeper keeper;

    CheckpointsOfExports(TreeKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Optional<SignedCheckpoint> covering(long position) {
        try {
            SignedNote note = keeper.checkpoint();
            long size = Checkpoint.parse(note.text()).size();
            return size == 0 || size < position
                    ? Optional.empty()
                    : Optional.of(new SignedCheckpoint(size, note.toString()));
        } catch (ProofsUnavailableException e) {
            log.warn("An export up to position {} has no checkpoint", position);
            return Optional.empty();
        }
    }
}
