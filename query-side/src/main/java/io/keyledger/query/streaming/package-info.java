/**
 * The feed as it happens, by Server-Sent Events. One {@link io.keyledger.query.streaming.LiveTail}
 * follows the ledger and gives each event to all streams that want it; those that are behind are
 * fed from the ledger by {@link io.keyledger.query.streaming.CatchUp} until they have reached it.
 * Nothing here waits for a client.
 */
@NullMarked
package io.keyledger.query.streaming;

import org.jspecify.annotations.NullMarked;
