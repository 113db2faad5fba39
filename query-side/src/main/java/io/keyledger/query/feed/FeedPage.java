package io.keyledger.query.feed;

import io.keyledger.query.cloudevents.CloudEvent;
import java.util.List;

/**
 * A part of the feed, as clients see it.
 *
 * @param next the last position examined, matching or not: go on after it
 * @param head the last position of the ledger
 */
record FeedPage(List<CloudEvent> items, String next, String head) {}
