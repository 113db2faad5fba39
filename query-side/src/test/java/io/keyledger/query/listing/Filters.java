package io.keyledger.query.listing;

import io.keyledger.query.SampleKey;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.OrganizationId;
import java.util.Optional;
import java.util.Set;

/** Filters that tests ask for. */
final class Filters {

    private Filters() {}

    static ListingFilter everything() {
        return sorted(ListingSort.NEWEST_FIRST);
    }

    static ListingFilter sorted(ListingSort sort) {
        return new ListingFilter(
                SampleKey.ACME, Optional.empty(), Set.of(), Optional.empty(), sort);
    }

    static ListingFilter search(String text) {
        return search(SampleKey.ACME, text);
    }

    static ListingFilter search(OrganizationId organization, String text) {
        return new ListingFilter(
                organization, Optional.empty(), Set.of(), Optional.of(text), ListingSort.NAME);
    }

    static ListingFilter with(Environment environment) {
        return new ListingFilter(
                SampleKey.ACME,
                Optional.of(environment),
                Set.of(),
                Optional.empty(),
                ListingSort.NAME);
    }

    static ListingFilter with(ApiKeyStatus... statuses) {
        return new ListingFilter(
                SampleKey.ACME,
                Optional.empty(),
                Set.of(statuses),
                Optional.empty(),
                ListingSort.NAME);
    }
}
