package io.keyledger.query.listing;

import io.keyledger.vocabulary.InvalidValueException;

/** The orders in which API keys can be listed. */
enum ListingSort {
    NEWEST_FIRST("-createdAt", false),
    OLDEST_FIRST("createdAt", true),
    NAME("name", true),
    NAME_DESCENDING("-name", false);

    private final String value;
    private final boolean ascending;

    ListingSort(String value, boolean ascending) {
        this.value = value;
        this.ascending = ascending;
    }

    /** The word in requests. */
    String value() {
        return value;
    }

    boolean ascending() {
        return ascending;
    }

    boolean byName() {
        return this == NAME || this == NAME_DESCENDING;
    }

    /**
     * The order that a word in a request names.
     *
     * @throws InvalidValueException if the text is none of the four words
     */
    static ListingSort of(String text) {
        for (ListingSort sort : values()) {
            if (sort.value.equals(text)) {
                return sort;
            }
        }
        throw new InvalidValueException("must be -createdAt, createdAt, name or -name");
    }
}
