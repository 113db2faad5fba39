package io.keyledger.query.rebuilding;

import io.keyledger.query.projection.GenerationId;
import io.keyledger.query.projection.ProjectionStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops replaced generations, once no process can be reading them. Whichever process comes first
 * does it; it may be done twice.
 */
final class RetiredGenerations {

    private static final Logger log = LoggerFactory.getLogger(RetiredGenerations.class);

    private final String projection;
    private final ProjectionStore store;
    private final ProjectionStates states;
    private final Duration delay;
    private final Map<Long, Long> firstSeen = new HashMap<>();

    /**
     * @param delay longer than {@link ActiveGeneration#CONFIRMED_FOR}
     */
    RetiredGenerations(
            String projection, ProjectionStore store, ProjectionStates states, Duration delay) {
        this.projection = projection;
        this.store = store;
        this.states = states;
        this.delay = delay;
    }

    void look(ProjectionState state) {
        firstSeen.keySet().retainAll(state.retired());
        long now = System.nanoTime();
        for (long generation : state.retired()) {
            long since = firstSeen.computeIfAbsent(generation, number -> now);
            if (now - since >= delay.toNanos()) {
                drop(new GenerationId(projection, generation));
            }
        }
    }

    private void drop(GenerationId generation) {
        store.drop(generation);
        states.forget(generation.number());
        log.info("Dropped the retired generation {}", generation.name());
    }
}
