package io.keyledger.query.listing;

import io.keyledger.query.apikey.ApiKeyView;

/**
 * What the collection holds of one API key.
 *
 * @param createdPosition the place of its creation in the ledger; orders keys of one millisecond
 */
record ListedKey(ApiKeyView view, long createdPosition) {

    String sortKey(ListingSort sort) {
        return sort.byName()
                ? SortKeys.byName(view.name(), view.id().value())
                : SortKeys.byCreation(view.createdAt(), createdPosition);
    }
}
