package io.keyledger.query.integrity;

import java.util.List;
import java.util.Optional;

/**
 * Every checkpoint of a ledger that was ever handed out, oldest first; they are only ever added.
 */
interface CheckpointLog {

    /**
     * The one that was added last.
     *
     * @throws BrokenIntegrityException if what is there is no checkpoint
     */
    Optional<CheckpointLine> last();

    /** What the next one must continue: the last one, and whatever else bears witness. */
    default List<CheckpointLine> witnesses() {
        return last().stream().toList();
    }

    /** Adds one. When this returns, it is on disk. */
    void append(CheckpointLine line);

    /** Asks whichever process owns the tree for a checkpoint over so many events. */
    default void ask(long size) {}

    /** How many events another process has asked for a checkpoint of; -1 if none ever did. */
    default long asked() {
        return -1;
    }
}
