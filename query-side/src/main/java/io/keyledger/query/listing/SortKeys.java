package io.keyledger.query.listing;

import io.keyledger.query.paging.CreationKey;
import java.time.Instant;

/**
 * What lists are sorted by: one text for each order, different for every API key, so that a page
 * goes on exactly where the one before it ended.
 */
final class SortKeys {

    /** Sorts before every character that a name can have. */
    private static final char END_OF_NAME = '\t';

    private SortKeys() {}

    /** By time of creation; within a millisecond, by place in the ledger. */
    static String byCreation(Instant createdAt, long createdPosition) {
        return CreationKey.of(createdAt, createdPosition);
    }

    /** By name without regard to case; among equal names, by id. */
    static String byName(String name, String id) {
        return SearchText.fold(name) + END_OF_NAME + id;
    }
}
