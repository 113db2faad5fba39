package io.keyledger.console.api;

import java.util.List;

/**
 * Some events of an organization, by position.
 *
 * @param next the last position examined
 * @param head the last position of the ledger
 */
public record FeedPage(List<LedgerEvent> items, long next, long head) {}
