package io.keyledger.query.rebuilding;

import com.mongodb.MongoException;
import io.keyledger.ledger.AppliedPosition;
import io.keyledger.query.projection.Generation;
import io.keyledger.query.projection.ReadModel;
import io.keyledger.query.reading.ReadModelBehindException;
import io.keyledger.query.reading.ReadModelProgress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The generation that is read now. Another may take its place at any moment: who has waited for a
 * position reads one that has applied it, and an answer counts only if the generation it was read
 * from cannot have been dropped meanwhile.
 */
public final class ActiveGeneration<M extends ReadModel> implements ReadModelProgress {

    /** A generation is dropped so long after it was replaced that no answer can be from then. */
    static final Duration CONFIRMED_FOR = Duration.ofSeconds(2);

    private static final int ATTEMPTS = 3;
    private static final Duration BETWEEN_LOOKS_AT_THE_OWNER = Duration.ofMillis(20);

    private final Runnable look;
    private volatile AppliedPosition position = new AppliedPosition(0);
    private volatile @Nullable Confirmed<M> confirmed;

    /** A generation, and when its being active was last asked about and found true. */
    private record Confirmed<M extends ReadModel>(Generation<M> generation, long at) {

        boolean holds() {
            return System.nanoTime() - at < CONFIRMED_FOR.toNanos();
        }
    }

    /**
     * @param look asks the store which generation is active, and lets this know
     */
    ActiveGeneration(Runnable look) {
        this.look = look;
    }

    /**
     * Asks the active generation a question.
     *
     * @throws MongoException if MongoDB cannot be reached
     * @throws ReadModelBehindException if generations are changing faster than can be read
     */
    public <R> R read(Function<M, R> question) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Confirmed<M> asked = confirmed;
            if (asked != null) {
                R answer = question.apply(asked.generation().documents());
                if (asked.holds() || isStillActive(asked.generation())) {
                    return answer;
                }
            } else {
                look.run();
            }
        }
        throw new ReadModelBehindException();
    }

    private boolean isStillActive(Generation<M> asked) {
        look.run();
        Confirmed<M> now = confirmed;
        return now != null && now.generation() == asked && now.holds();
    }

    @Override
    public long appliedPosition() {
        return position.get();
    }

    @Override
    public boolean awaitApplied(long awaited, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (!position.await(awaited, BETWEEN_LOOKS_AT_THE_OWNER)) {
                if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
                    return false;
                }
                current().ifPresent(Generation::refresh);
            }
            return true;
        } catch (MongoException e) {
            return false; // who reads after this learns why
        }
    }

    @Override
    public boolean hasParkedEvents() {
        return current().map(Generation::hasLetters).orElse(true);
    }

    Optional<Generation<M>> current() {
        return Optional.ofNullable(confirmed).map(Confirmed::generation);
    }

    /** The store was asked at this time, and the present generation is the active one. */
    synchronized void confirm(long asked) {
        current().ifPresent(generation -> confirmed = new Confirmed<>(generation, asked));
    }

    /**
     * Puts a generation in the place of the present one, unless it has applied less than somebody
     * may have waited for.
     */
    synchronized boolean switchTo(Generation<M> next) {
        next.whenApplied(applied -> raise(next, applied));
        long reached = next.appliedPosition();
        if (reached < position.get()) {
            return false;
        }
        confirmed = new Confirmed<>(next, System.nanoTime());
        position.raiseTo(reached);
        return true;
    }

    /** Begins anew: what was read so far is gone. */
    synchronized void reset(Generation<M> first) {
        position = new AppliedPosition(0);
        switchTo(first);
    }

    /** There is nothing to be read until {@link #reset}. */
    synchronized void clear() {
        confirmed = null;
        position = new AppliedPosition(0);
    }

    private synchronized void raise(Generation<M> generation, long applied) {
        if (current().filter(active -> active == generation).isPresent()) {
            position.raiseTo(applied);
        }
    }
}
