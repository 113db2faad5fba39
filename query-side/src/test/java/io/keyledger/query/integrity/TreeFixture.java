package io.keyledger.query.integrity;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.LedgerUnavailableException;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.Sql;
import io.keyledger.ledger.StoredTile;
import io.keyledger.ledger.TestLedger;
import io.keyledger.ledger.TileStore;
import io.keyledger.proofs.Checkpoint;
import io.keyledger.proofs.Ed25519Keys;
import io.keyledger.proofs.GrowingTree;
import io.keyledger.proofs.Hash;
import io.keyledger.proofs.NoteSigner;
import io.keyledger.proofs.SignedNote;
import io.keyledger.query.Events;
import io.keyledger.query.LedgerWriter;
import io.keyledger.query.SampleKey;
import io.keyledger.query.cloudevents.CloudEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/** A ledger in a directory, with its tree, its checkpoints and, on demand, its keeper. */
public final class TreeFixture implements AutoCloseable {

    public static final NoteSigner SIGNER = signer(Ed25519Keys.generate(new SecureRandom()));

    private final Path directory;
    private final TestLedger ledger;
    private final CheckpointFile file;
    private final Events events = Events.everySecond();
    private final FailingTiles tiles;
    private int keys;

    public TreeFixture(Path directory) {
        this.directory = directory;
        this.ledger = TestLedger.open(directory);
        this.file = CheckpointFile.open(directory.resolve(CheckpointFile.NAME));
        this.tiles = new FailingTiles(ledger.tiles());
    }

    static NoteSigner signer(KeyPair keys) {
        return new NoteSigner("keyledger/sample", keys);
    }

    public TestLedger ledger() {
        return ledger;
    }

    FailingTiles tiles() {
        return tiles;
    }

    LedgerTree tree() {
        return new LedgerTree(ledger.ledger(), tiles);
    }

    Checkpoints checkpoints() {
        return checkpoints(Clock.systemUTC());
    }

    Checkpoints checkpointsAt(Instant time) {
        return checkpoints(Clock.fixed(time, ZoneOffset.UTC));
    }

    private Checkpoints checkpoints(Clock clock) {
        return new Checkpoints(CheckpointKey.of(SIGNER), file, clock);
    }

    TreeKeeper keeper(LedgerTree tree) {
        return new TreeKeeper(ledger.ledger(), tree, checkpoints(), TreeKeeper.INTERVAL);
    }

    /** Lets the tree grow to the head and signs it. */
    public SignedNote checkpoint() {
        return checkpoints().sign(growTree());
    }

    /** The same, signed by another than the usual signer. */
    public SignedNote checkpointBy(NoteSigner signer) {
        return new Checkpoints(CheckpointKey.of(signer), file, Clock.systemUTC()).sign(growTree());
    }

    /** Makes tiles for all events that there are. */
    public void makeTiles() {
        growTree();
    }

    private LedgerTree growTree() {
        LedgerTree tree = tree();
        tree.growTo(ledger.ledger().head());
        return tree;
    }

    List<Long> signedSizes() throws IOException {
        return CheckpointFile.read(directory.resolve(CheckpointFile.NAME)).stream()
                .map(line -> line.checkpoint().size())
                .toList();
    }

    /** Writes so many events, each of a key of its own, in one commit for each thousand. */
    public void write(int count) {
        for (int written = 0; written < count; written += 1_000) {
            DomainEventMessage<?>[] batch =
                    new DomainEventMessage<?>[Math.min(1_000, count - written)];
            Arrays.setAll(batch, i -> events.created(SampleKey.number(++keys)));
            LedgerWriter.to(ledger).write(batch);
        }
    }

    /** The root over the first events, computed from what is stored and nothing else. */
    Hash rootOfEvents(long size) {
        GrowingTree tree = new GrowingTree();
        storedEvents((int) size)
                .forEach(event -> tree.append(Hash.ofLeaf(CloudEvents.of(event).canonicalBytes())));
        return tree.root();
    }

    public List<PositionedEvent> storedEvents(int limit) {
        return ledger.ledger().storedEventsAfter(0, EventFilter.everything(), limit).events();
    }

    static Checkpoint read(SignedNote note) {
        return Checkpoint.parse(note.text());
    }

    /** Changes the ledger's file behind everybody's back. */
    void tamper(String... statements) {
        Sql.execute(ledger.file(), statements);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ledger.close();
    }

    /** Tiles that cannot be written now and then. */
    static final class FailingTiles implements TileStore {

        private final TileStore tiles;
        private volatile boolean failing;

        FailingTiles(TileStore tiles) {
            this.tiles = tiles;
        }

        void fail(boolean now) {
            failing = now;
        }

        @Override
        public Optional<StoredTile> readTile(int level, long number) {
            return tiles.readTile(level, number);
        }

        @Override
        public Optional<StoredTile> lastTile(int level) {
            return tiles.lastTile(level);
        }

        @Override
        public void writeTiles(List<StoredTile> changed) {
            if (failing) {
                throw new LedgerUnavailableException("The disk is full");
            }
            tiles.writeTiles(changed);
        }
    }
}
