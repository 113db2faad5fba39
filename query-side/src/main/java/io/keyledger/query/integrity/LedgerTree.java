package io.keyledger.query.integrity;

import io.keyledger.ledger.EventFilter;
import io.keyledger.ledger.Ledger;
import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEventPage;
import io.keyledger.ledger.StoredTile;
import io.keyledger.ledger.TileStore;
import io.keyledger.proofs.GrowingTree;
import io.keyledger.proofs.Hash;
import io.keyledger.proofs.MerkleTree;
import io.keyledger.proofs.Tile;
import io.keyledger.proofs.TiledSubtrees;
import io.keyledger.query.cloudevents.CloudEvents;
import java.util.Iterator;
import java.util.List;

/**
 * The Merkle tree over the ledger: leaf n is the event at position n. It is kept as tiles, and each
 * time it grows it goes on from them, so there is no state but theirs to get lost or wrong. One
 * thread of one process lets it grow; any number may read.
 */
final class LedgerTree {

    private static final int BATCH = 512;

    private final Ledger ledger;
    private final TileStore store;
    private volatile long size;

    LedgerTree(Ledger ledger, TileStore store) {
        this.ledger = ledger;
        this.store = store;
        this.size = storedSize();
    }

    private long storedSize() {
        return store.lastTile(0).map(tile -> tile(tile).end()).orElse(0L);
    }

    /** Whether this process is the one that lets it grow: asked before each time that it does. */
    boolean own() {
        return store.own();
    }

    /** Lets another process be that one. */
    void disown() {
        store.disown();
    }

    /** Learns how far the process that owns it has let it grow. */
    void refresh() {
        size = Math.max(size, storedSize());
    }

    /** How many events it covers: the last position. */
    long size() {
        return size;
    }

    /** Its roots and proofs, at every size up to the present one. */
    MerkleTree proofs() {
        return new MerkleTree(new TiledSubtrees(this::tile));
    }

    Hash leaf(long position) {
        long index = position - 1;
        return tile(0, index / Tile.WIDTH).hashes().get((int) (index % Tile.WIDTH));
    }

    /**
     * Looks whether the events of the last tile are still those that went into it.
     *
     * @throws BrokenIntegrityException if they are not; the message has the position
     */
    void checkEdge() {
        if (size == 0) {
            return;
        }
        long before = (size - 1) / Tile.WIDTH * Tile.WIDTH;
        List<PositionedEvent> events =
                ledger.storedEventsAfter(before, EventFilter.everything(), (int) (size - before))
                        .events();
        requireAsManyAs(before + events.size());
        for (PositionedEvent event : events) {
            if (!leafOf(event).equals(leaf(event.position()))) {
                throw new BrokenIntegrityException(
                        "The event at position %d is not the one that went into the tree"
                                .formatted(event.position()));
            }
        }
    }

    /**
     * Adds what the ledger has more, up to a position.
     *
     * @throws io.keyledger.query.cloudevents.UnreadableEventException at an event that cannot be
     *     shown; all before it are added, it and what follows are not
     * @throws BrokenIntegrityException if the ledger has fewer events than the tree, or a hole
     * @throws io.keyledger.ledger.NotTheOwnerException if another process has become the owner
     */
    void growTo(long position) {
        while (size < position) {
            int limit = (int) Math.min(BATCH, position - size);
            StoredEventPage page = ledger.storedEventsAfter(size, EventFilter.everything(), limit);
            requireAsManyAs(page.head());
            if (page.head() == size) {
                return;
            }
            add(page.events());
        }
    }

    private void requireAsManyAs(long head) {
        if (head < size) {
            throw new BrokenIntegrityException(
                    "The tree has %d events and the ledger %d: events were removed"
                            .formatted(size, head));
        }
    }

    private void add(List<PositionedEvent> events) {
        if (events.isEmpty()) {
            throw new BrokenIntegrityException("The ledger has no event at position " + (size + 1));
        }
        GrowingTree tree = GrowingTree.resume(size, this::tile);
        Iterator<PositionedEvent> next = events.iterator();
        try {
            while (next.hasNext()) {
                PositionedEvent event = next.next();
                requireNext(event, tree.size() + 1);
                tree.append(leafOf(event));
            }
        } finally {
            keep(tree);
        }
    }

    private static Hash leafOf(PositionedEvent event) {
        return Hash.ofLeaf(CloudEvents.of(event).canonicalBytes());
    }

    private static void requireNext(PositionedEvent event, long position) {
        if (event.position() != position) {
            throw new BrokenIntegrityException(
                    "The ledger has no event at position %d, but one at %d"
                            .formatted(position, event.position()));
        }
    }

    private void keep(GrowingTree tree) {
        List<Tile> changed = tree.takeChanged();
        if (!changed.isEmpty()) {
            store.writeTiles(
                    changed.stream()
                            .map(tile -> new StoredTile(tile.level(), tile.number(), tile.bytes()))
                            .toList());
            size = tree.size();
        }
    }

    private Tile tile(int level, long number) {
        return store.readTile(level, number)
                .map(LedgerTree::tile)
                .orElseThrow(() -> missing(level, number));
    }

    private static Tile tile(StoredTile tile) {
        return Tile.of(tile.level(), tile.number(), tile.hashes());
    }

    private static BrokenIntegrityException missing(int level, long number) {
        return new BrokenIntegrityException(
                "The tree has no tile %d of level %d".formatted(number, level));
    }
}
