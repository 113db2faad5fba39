package io.keyledger.query.listing;

import io.keyledger.query.paging.PageSize;
import io.keyledger.vocabulary.InvalidValueException;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param limit how many keys at most; over {@value #MAX_LIMIT} is taken as {@value #MAX_LIMIT}
 * @param after the place behind which the page begins; nothing for the first page
 */
record ListingQuery(ListingFilter filter, int limit, Optional<PagePosition> after) {

    static final int MAX_LIMIT = PageSize.MOST;

    /**
     * @throws InvalidValueException if the limit is under 1
     */
    ListingQuery {
        if (limit < 1) {
            throw new InvalidValueException("must be at least 1");
        }
        limit = Math.min(limit, MAX_LIMIT);
    }
}
