package io.keyledger.query.operations;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.rebuilding.ManagedProjection;
import io.keyledger.query.rebuilding.ProjectionManager;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/**
 * Figures to alert on, one of each for every projection: {@code keyledger.projection.dead.letters}
 * and {@code keyledger.projection.stopped} should be 0, {@code keyledger.projection.lag} small;
 * {@code keyledger.projection.rebuild.position} moves while there is a rebuild in this process.
 * None of them asks a store.
 */
final class ProjectionMetrics implements MeterBinder {

    private final ProjectionManager projections;
    private final Ledger ledger;

    ProjectionMetrics(ProjectionManager projections, Ledger ledger) {
        this.projections = projections;
        this.ledger = ledger;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ManagedProjection<?> projection : projections.projections()) {
            gauge(registry, projection, "dead.letters", ManagedProjection::knownLetters);
            gauge(registry, projection, "stopped", present -> present.isStopped() ? 1 : 0);
            gauge(registry, projection, "lag", this::lag);
            gauge(
                    registry,
                    projection,
                    "rebuild.position",
                    present -> present.rebuildPosition().orElse(0));
        }
    }

    private double lag(ManagedProjection<?> projection) {
        return Math.max(0, ledger.committedPosition() - projection.active().appliedPosition());
    }

    private static void gauge(
            MeterRegistry registry,
            ManagedProjection<?> projection,
            String name,
            ToDoubleFunction<ManagedProjection<?>> value) {
        Gauge.builder("keyledger.projection." + name, projection, value::applyAsDouble)
                .tag("projection", projection.name())
                .register(registry);
    }
}
