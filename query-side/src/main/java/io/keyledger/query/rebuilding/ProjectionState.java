package io.keyledger.query.rebuilding;

import java.util.List;
import java.util.Optional;

/**
 * What all processes agree on about one projection: the document that each of them watches.
 *
 * @param incarnation another one when the database was dropped meanwhile
 * @param active the generation that is read
 * @param last the highest number of a generation that there ever was
 * @param rebuild the generation that is to take its place, if any
 * @param retired generations that are to be dropped once nobody can be reading them
 */
record ProjectionState(
        String incarnation,
        long active,
        long last,
        Optional<RebuildLease> rebuild,
        List<Long> retired) {

    /**
     * A rebuild and who does it.
     *
     * @param owner the process
     * @param beat rises while the owner is alive, so that others need not compare clocks
     */
    record RebuildLease(long generation, String owner, long beat) {}
}
