package io.keyledger.query.projection;

/**
 * One generation among those of a read model.
 *
 * @param number rises with every rebuild and is never used again
 */
public record GenerationId(String projection, long number) {

    public static final long FIRST = 1;

    /** What its collection, its processor and its group of dead letters are called. */
    public String name() {
        return number == FIRST ? projection : projection + "-" + number;
    }
}
