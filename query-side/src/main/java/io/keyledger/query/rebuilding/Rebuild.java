package io.keyledger.query.rebuilding;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.projection.Generation;
import io.keyledger.query.projection.ReadModel;
import io.keyledger.query.rebuilding.ProjectionState.RebuildLease;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new generation beside the active one, in the process that has the lease, and makes it the
 * active one when it has all that the ledger has. Its progress is its tracking token: a process
 * that takes over goes on from there.
 */
final class Rebuild<M extends ReadModel> {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    /** An owner whose beat does not rise for this time has stopped. */
    private static final Duration LEASE = Duration.ofSeconds(2);

    private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

    private final String process;
    private final ProjectionStates states;
    private final Ledger ledger;
    private final LongFunction<Generation<M>> open;
    private volatile @Nullable Filling<M> filling;
    private @Nullable RebuildLease watched;
    private long watchedSince;

    private record Filling<M extends ReadModel>(Generation<M> generation, long from, long since) {

        long perSecond() {
            long millis = Math.max(1, (System.nanoTime() - since) / 1_000_000);
            return (generation.appliedPosition() - from) * 1_000 / millis;
        }
    }

    /**
     * @param open opens and starts the generation of a number
     */
    Rebuild(
            String process,
            ProjectionStates states,
            Ledger ledger,
            LongFunction<Generation<M>> open) {
        this.process = process;
        this.states = states;
        this.ledger = ledger;
        this.open = open;
    }

    /** Does what there is to do now, if it is this process that has to do it. */
    void look(ProjectionState state, Generation<M> active) {
        Optional<RebuildLease> lease = state.rebuild();
        if (lease.isPresent() && lease.get().owner().equals(process)) {
            goOn(lease.get(), active);
            return;
        }
        letGo();
        if (lease.isPresent() && hasStopped(lease.get())) {
            if (states.takeOver(lease.get(), process)) {
                log.info("Goes on with the rebuild that {} left", lease.get().owner());
            }
        }
    }

    private void goOn(RebuildLease lease, Generation<M> active) {
        if (!states.beat(lease)) {
            letGo();
            return;
        }
        Generation<M> next = filled(lease.generation()).generation();
        if (next.awaitApplied(ledger.head(), LONGEST_WAIT)) {
            finish(lease, next, active);
        }
    }

    private Filling<M> filled(long number) {
        Filling<M> present = filling;
        if (present != null && present.generation().id().number() == number) {
            return present;
        }
        letGo();
        Generation<M> opened = open.apply(number);
        opened.refresh();
        Filling<M> begun = new Filling<>(opened, opened.appliedPosition(), System.nanoTime());
        filling = begun;
        log.info("Rebuilds {} from position {}", opened.id().name(), begun.from());
        return begun;
    }

    /** One that parks what the present one could take would be a change for the worse. */
    private void finish(RebuildLease lease, Generation<M> next, Generation<M> active) {
        Set<String> worse = next.letters().aggregates();
        worse.removeAll(active.letters().aggregates());
        if (!worse.isEmpty()) {
            log.error(
                    "{} cannot take {} that {} could take; the latter stays",
                    next.id().name(),
                    worse,
                    active.id().name());
            states.abandon(lease);
            letGo();
        } else if (states.finish(lease, active.id().number())) {
            log.info(
                    "Rebuilt {} up to position {}, {} events a second",
                    next.id().name(),
                    next.appliedPosition(),
                    eventsPerSecond().orElse(0));
        }
    }

    /** The generation that this process has filled; it is the caller's from now on. */
    Optional<Generation<M>> handOver(long number) {
        Optional<Generation<M>> filled =
                Optional.ofNullable(filling)
                        .map(Filling::generation)
                        .filter(generation -> generation.id().number() == number);
        if (filled.isPresent()) {
            filling = null;
        }
        return filled;
    }

    /** Ends what this process does, which can be gone on with. */
    void letGo() {
        Filling<M> present = filling;
        if (present != null) {
            present.generation().stop();
            filling = null;
        }
    }

    private boolean hasStopped(RebuildLease lease) {
        if (!lease.equals(watched)) {
            watched = lease;
            watchedSince = System.nanoTime();
        }
        return System.nanoTime() - watchedSince >= LEASE.toNanos();
    }

    /** How far this process has come; nothing if another does it. */
    OptionalLong position() {
        Filling<M> present = filling;
        return present == null
                ? OptionalLong.empty()
                : OptionalLong.of(present.generation().appliedPosition());
    }

    /** How fast this process is; nothing if another does it. */
    OptionalLong eventsPerSecond() {
        Filling<M> present = filling;
        return present == null ? OptionalLong.empty() : OptionalLong.of(present.perSecond());
    }
}
