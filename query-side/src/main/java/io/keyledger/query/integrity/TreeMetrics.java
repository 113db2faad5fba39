package io.keyledger.query.integrity;

import io.keyledger.ledger.Ledger;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Figures to alert on: {@code keyledger.tree.stopped} and {@code keyledger.checkpoints.stopped}
 * should be 0, {@code keyledger.tree.lag}, in events, small. None of them asks a store.
 */
final class TreeMetrics implements MeterBinder {

    private final Ledger ledger;
    private final LedgerTree tree;
    private final TreeKeeper keeper;

    TreeMetrics(Ledger ledger, LedgerTree tree, TreeKeeper keeper) {
        this.ledger = ledger;
        this.tree = tree;
        this.keeper = keeper;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("keyledger.tree.stopped", keeper, now -> now.treeStands() ? 1 : 0)
                .description("1 while the Merkle tree cannot take the ledger's next event")
                .register(registry);
        Gauge.builder("keyledger.tree.lag", this, TreeMetrics::lag)
                .description("How many events are not in the Merkle tree yet")
                .strongReference(true)
                .register(registry);
        Gauge.builder("keyledger.checkpoints.stopped", keeper, now -> now.checkpointsFail() ? 1 : 0)
                .description("1 while no checkpoint can be made")
                .register(registry);
    }

    private double lag() {
        return Math.max(0, ledger.committedPosition() - tree.size());
    }
}
