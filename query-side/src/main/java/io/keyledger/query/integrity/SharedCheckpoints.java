package io.keyledger.query.integrity;

import io.keyledger.ledger.CheckpointStore;
import io.keyledger.ledger.StoredCheckpoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkpoints of a ledger that several processes share: they are in its database, and each
 * process keeps a copy of those that it made in a file. So a database that was set back is found
 * out by every process that has signed more than it tells.
 */
final class SharedCheckpoints implements CheckpointLog {

    private final CheckpointStore store;
    private final CheckpointFile own;

    SharedCheckpoints(CheckpointStore store, CheckpointFile own) {
        this.store = store;
        this.own = own;
    }

    @Override
    public Optional<CheckpointLine> last() {
        return store.lastCheckpoint().map(StoredCheckpoint::line).map(SharedCheckpoints::parse);
    }

    private static CheckpointLine parse(String line) {
        try {
            return CheckpointLine.parse(line);
        } catch (IllegalArgumentException e) {
            throw new BrokenIntegrityException(
                    "The last checkpoint in the ledger's database is none");
        }
    }

    @Override
    public List<CheckpointLine> witnesses() {
        return Stream.concat(last().stream(), own.last().stream()).toList();
    }

    /** The database first: whoever is not the owner any more leaves no line behind. */
    @Override
    public void append(CheckpointLine line) {
        store.addCheckpoint(new StoredCheckpoint(line.checkpoint().size(), line.toString()));
        own.append(line);
    }

    @Override
    public void ask(long size) {
        store.askForCheckpoint(size);
    }

    @Override
    public long asked() {
        return store.askedForCheckpoint();
    }
}
