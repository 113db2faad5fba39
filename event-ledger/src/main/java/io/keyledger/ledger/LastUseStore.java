package io.keyledger.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Where it is kept when what is in the ledger was last used, by id: beside the ledger, or where
 * processes do not share one, beside the read models. It is no change, so it is not in the ledger.
 */
public interface LastUseStore {

    /** For a process that has no place for them, as a command side with a ledger of its own. */
    LastUseStore NOWHERE =
            new LastUseStore() {
                @Override
                public void store(Map<String, Instant> latest) {}

                @Override
                public Map<String, Instant> of(Collection<String> ids) {
                    return new HashMap<>();
                }
            };

    /**
     * Stores later times. One that it has already is never replaced by an earlier; one that is less
     * than a minute earlier may stay, since nobody needs to know more exactly.
     */
    void store(Map<String, Instant> latest);

    /** Of those that were used; the caller may change the answer. */
    Map<String, Instant> of(Collection<String> ids);
}
