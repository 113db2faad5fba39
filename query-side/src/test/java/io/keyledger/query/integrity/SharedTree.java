package io.keyledger.query.integrity;

import io.keyledger.ledger.LedgerProcess;
import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.NoteSigner;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What keeps the tree in one of several processes that share a ledger. */
final class SharedTree implements AutoCloseable {

    private final LedgerProcess process;
    private final Path checkpoints;
    private final CheckpointFile file;
    private final LedgerTree tree;
    private final TreeKeeper keeper;

    /**
     * @param directory the data directory of the process
     */
    SharedTree(LedgerProcess process, Path directory, NoteSigner signer) {
        this.process = process;
        this.checkpoints = directory.resolve(CheckpointFile.NAME);
        this.file = CheckpointFile.open(checkpoints);
        this.tree = new LedgerTree(process.ledger(), process.tiles());
        this.keeper =
                new TreeKeeper(
                        process.ledger(),
                        tree,
                        new Checkpoints(
                                CheckpointKey.agreed(signer, process.checkpoints()),
                                new SharedCheckpoints(process.checkpoints(), file),
                                Clock.systemUTC()),
                        TreeKeeper.SHARED_INTERVAL);
    }

    TreeKeeper keeper() {
        return keeper;
    }

    LedgerTree tree() {
        return tree;
    }

    LedgerProofs proofs() {
        return new LedgerProofs(process.ledger(), tree, keeper);
    }

    Checkpoint checkpoint() {
        return TreeFixture.read(keeper.checkpoint());
    }

    /** Writes an event of a key of its own. */
    void write(int key) {
        new LedgerWriter(process.eventStore(), process.transactionManager())
                .write(Events.everySecond().created(SampleKey.number(key)));
    }

    /** The sizes of the checkpoints that this process has made. */
    List<Long> signedSizes() throws IOException {
        return CheckpointFile.read(checkpoints).stream()
                .map(line -> line.checkpoint().size())
                .toList();
    }

    /** It can reach its database no more, and leaves everything as it is: as when it is killed. */
    void kill() {
        process.close();
    }

    @Override
    public void close() throws IOException {
        keeper.close();
        file.close();
    }
}
