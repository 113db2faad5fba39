package io.keyledger.query.listing;

/**
 * A place in a list: the sort key of the last API key before it. {@link Cursors} turns it into text
 * for clients.
 *
 * @param sortKey as {@link SortKeys} makes it for the list's order
 */
record PagePosition(String sortKey) {}
