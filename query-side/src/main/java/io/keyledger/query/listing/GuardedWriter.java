package io.keyledger.query.listing;

import io.keyledger.query.projection.RefusedEvents;
import java.util.List;

/** Stores guarded writes, one for each key at most. */
interface GuardedWriter {

    /**
     * Writes all that can be written.
     *
     * @param refused takes the keys whose document MongoDB refuses
     * @return the writes that failed as duplicates
     * @throws com.mongodb.MongoException if MongoDB cannot be reached or cannot write now
     */
    List<GuardedWrite> write(List<GuardedWrite> writes, List<RefusedEvents> refused);
}
