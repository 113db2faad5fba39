package io.keyledger.query.accesstokens;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Where the last uses of access tokens are kept, by id. */
interface UseStore {

    /** Stores later times; where it has a later one already, that stays. */
    void store(Map<String, Instant> latest);

    /** Of those tokens that were used; the caller may change the answer. */
    Map<String, Instant> of(Collection<String> ids);
}
