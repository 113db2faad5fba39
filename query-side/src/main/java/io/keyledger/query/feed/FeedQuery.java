package io.keyledger.query.feed;

import io.keyledger.ledger.EventFilter;

/**
 * A part of the feed.
 *
 * @param after the position behind which it begins
 * @param limit how many events a page has at most; an export has all
 */
record FeedQuery(EventFilter filter, long after, int limit) {}
