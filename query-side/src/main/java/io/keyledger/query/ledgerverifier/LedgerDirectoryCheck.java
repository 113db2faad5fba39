package io.keyledger.query.ledgerverifier;

import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredTile;
import io.keyledger.ledger.sqlite.SqliteLedgerFile;
import io.keyledger.proofs.Hash;
import io.keyledger.proofs.Tile;
import io.keyledger.query.cloudevents.CloudEvents;
import io.keyledger.query.cloudevents.UnreadableEventException;
import java.util.List;

/**
 * Checks the events of a ledger against its tiles, one by one, and against checkpoints. A process
 * may go on writing meanwhile: what it adds after the beginning is not looked at.
 */
final class LedgerDirectoryCheck {

    private final SqliteLedgerFile ledger;
    private final RootCheck roots;
    private final long treeSize;
    private final long head;

    /** The tile of level 0 that was needed last; none at first. */
    private Tile leaves = new Tile(0, -1, List.of(Hash.OF_NOTHING));

    LedgerDirectoryCheck(SqliteLedgerFile ledger, RootCheck roots) {
        this.ledger = ledger;
        this.roots = roots;
        this.treeSize = ledger.lastTile(0).map(tile -> parse(tile).end()).orElse(0L);
        this.head = ledger.head();
    }

    /** How many events were checked, and how many of them no tile or checkpoint covers yet. */
    String run() throws MisfitException {
        while (roots.size() < head) {
            check(ledger.readAfter(roots.size(), Tile.WIDTH));
        }
        roots.requireComplete();
        if (treeSize > head) {
            throw MisfitException.at(
                    head + 1, "it is missing: the tree has %d events".formatted(treeSize));
        }
        return "%d events fit the tree, and up to position %d a checkpoint"
                .formatted(head, roots.fits());
    }

    /** The events of one tile, or of what there is of the last one. */
    private void check(List<PositionedEvent> events) throws MisfitException {
        for (PositionedEvent event : events) {
            long position = roots.size() + 1;
            if (event.position() > head) {
                break;
            }
            if (event.position() != position) {
                throw MisfitException.at(position, "it is missing");
            }
            Hash leaf = leafOf(event);
            if (position <= treeSize && !leaf.equals(storedLeaf(position))) {
                throw MisfitException.at(
                        position, "the event is not the one that went into the tree");
            }
            roots.add(leaf);
        }
        if (events.isEmpty()) {
            throw MisfitException.at(roots.size() + 1, "it is missing");
        }
        compareTiles();
    }

    private Hash storedLeaf(long position) throws MisfitException {
        long number = (position - 1) / Tile.WIDTH;
        if (leaves.number() != number) {
            leaves = stored(0, number, position);
        }
        int index = (int) ((position - 1) % Tile.WIDTH);
        if (index >= leaves.hashes().size()) {
            throw MisfitException.at(position, "the tree has lost its hash");
        }
        return leaves.hashes().get(index);
    }

    private void compareTiles() throws MisfitException {
        for (Tile tile : roots.takeChanged()) {
            if (tile.level() > 0 && coveredBy(tile) <= treeSize) {
                long first = 1 + tile.number() * Tile.WIDTH * spanOf(tile);
                Tile stored = stored(tile.level(), tile.number(), first);
                if (stored.hashes().size() < tile.hashes().size()
                        || !stored.hashes()
                                .subList(0, tile.hashes().size())
                                .equals(tile.hashes())) {
                    throw MisfitException.between(
                            first,
                            coveredBy(tile),
                            "the tree's level %d is not over these events".formatted(tile.level()));
                }
            }
        }
    }

    /** The last position under a tile. */
    private static long coveredBy(Tile tile) {
        return tile.end() * spanOf(tile);
    }

    /** How many events are under one hash of the tile. */
    private static long spanOf(Tile tile) {
        return 1L << (tile.level() * Tile.HEIGHT);
    }

    private Tile stored(int level, long number, long position) throws MisfitException {
        return parse(
                ledger.readTile(level, number)
                        .orElseThrow(
                                () -> MisfitException.at(position, "the tree has lost a tile")));
    }

    private static Tile parse(StoredTile tile) {
        return Tile.of(tile.level(), tile.number(), tile.hashes());
    }

    private static Hash leafOf(PositionedEvent event) throws MisfitException {
        try {
            return Hash.ofLeaf(CloudEvents.of(event).canonicalBytes());
        } catch (UnreadableEventException e) {
            throw MisfitException.at(event.position(), String.valueOf(e.getMessage()));
        }
    }
}
