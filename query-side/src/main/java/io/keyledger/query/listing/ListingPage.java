package io.keyledger.query.listing;

import io.keyledger.query.apikey.ApiKeyView;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list, in its order.
 *
 * @param next where the following page begins; nothing when this is the last
 */
record ListingPage(List<ApiKeyView> items, Optional<PagePosition> next) {

    ListingPage {
        items = List.copyOf(items);
    }
}
