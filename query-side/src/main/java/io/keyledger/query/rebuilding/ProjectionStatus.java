package io.keyledger.query.rebuilding;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a projection stands.
 *
 * @param position what those who read it see
 * @param head the last position of the ledger
 * @param deadLetters how many events wait because they, or one before them, could not be applied
 */
public record ProjectionStatus(
        String name,
        Condition condition,
        long position,
        long head,
        long deadLetters,
        Optional<Rebuilding> rebuilding) {

    /** What a projection is doing. */
    public enum Condition {
        RUNNING("running"),
        REBUILDING("rebuilding"),
        STOPPED("stopped");

        private final String value;

        Condition(String value) {
            this.value = value;
        }

        /** The word in the REST contract. */
        public String value() {
            return value;
        }
    }

    /**
     * A rebuild under way.
     *
     * @param position how far the new generation has come
     * @param eventsPerSecond how fast; nothing if another process does it
     */
    public record Rebuilding(long position, OptionalLong eventsPerSecond) {}

    static ProjectionStatus of(
            String name,
            boolean running,
            long position,
            long head,
            long deadLetters,
            Optional<Rebuilding> rebuilding) {
        Condition condition = running ? Condition.RUNNING : Condition.STOPPED;
        return new ProjectionStatus(
                name,
                rebuilding.isPresent() ? Condition.REBUILDING : condition,
                position,
                Math.max(head, position),
                deadLetters,
                rebuilding);
    }

    /** How many events those who read it do not see yet. */
    public long lag() {
        return head - position;
    }

    /** In percent, of the rebuild if there is one; 100 only when nothing is missing. */
    public int progress() {
        long reached = Math.min(head, rebuilding.map(Rebuilding::position).orElse(position));
        return head == 0 ? 100 : (int) (reached * 100 / head);
    }
}
