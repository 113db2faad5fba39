package io.keyledger.query.streaming;

import io.keyledger.ledger.EventFilter;

/**
 * Which events a client wants to be sent.
 *
 * @param after the position behind which it begins
 */
record StreamRequest(EventFilter filter, long after) {}
