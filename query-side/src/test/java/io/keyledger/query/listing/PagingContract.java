package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.Events;
import io.keyledger.query.SampleKey;
import io.keyledger.query.apikey.ApiKeyView;
import io.keyledger.vocabulary.ApiKeyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What paging through a list promises. */
interface PagingContract extends WithMongo {

    int PER_BATCH = 1_000;
    int BETWEEN_PAGES = 5;

    /** R6 */
    @Tag("slow")
    @Test
    default void given10000Keys_whenPagedWhileKeysAreCreated_thenEachOldOneComesOnce() {
        ListingFixture listing = emptyListing();
        createNumbers(listing, 0, 10_000);

        assertEachComesOnce(listing, ListingSort.NEWEST_FIRST, ListingQuery.MAX_LIMIT, 10_000);
    }

    /** R6 */
    @Test
    default void givenAnyOrder_whenPagedWhileKeysAreCreated_thenEachOldKeyComesOnce() {
        for (ListingSort sort : ListingSort.values()) {
            ListingFixture listing = emptyListing();
            createNumbers(listing, 0, 500);

            assertEachComesOnce(listing, sort, 25, 500);
        }
    }

    private static void assertEachComesOnce(
            ListingFixture listing, ListingSort sort, int limit, int old) {
        List<ApiKeyView> seen = new ArrayList<>();
        Optional<PagePosition> after = Optional.empty();
        int created = old;
        do {
            ListingPage page = page(listing, sort, limit, after);
            seen.addAll(page.items());
            after = page.next();
            createNumbers(listing, created, created + BETWEEN_PAGES);
            created += BETWEEN_PAGES;
        } while (after.isPresent());
        Set<ApiKeyId> ids = seen.stream().map(ApiKeyView::id).collect(Collectors.toSet());
        assertThat(ids).as("none twice by %s", sort).hasSameSizeAs(seen);
        assertThat(ids).as("none missing by %s", sort).containsAll(idsOf(old));
        assertThat(seen).as("in order of %s", sort).isSortedAccordingTo(order(sort));
    }

    private static Set<ApiKeyId> idsOf(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> SampleKey.number(number).id())
                .collect(Collectors.toSet());
    }

    @Test
    default void givenKeysOfOneMillisecondAndOneName_whenPaged_thenEachComesOnce() {
        ListingFixture listing = emptyListing(Events.atOnce());
        Set<ApiKeyId> ids = new HashSet<>();
        for (int number = 0; number < 7; number++) {
            SampleKey key = SampleKey.number(number).named(number % 2 == 0 ? "same" : "SAME");
            listing.create(key);
            ids.add(key.id());
        }
        for (ListingSort sort : ListingSort.values()) {
            List<ApiKeyId> seen = new ArrayList<>();
            Optional<PagePosition> after = Optional.empty();
            do {
                ListingPage page = page(listing, sort, 2, after);
                page.items().forEach(view -> seen.add(view.id()));
                after = page.next();
            } while (after.isPresent());
            assertThat(seen).as("by %s", sort).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    default void givenKeysOfOneMillisecond_whenListed_thenTheyAreInTheOrderOfTheLedger() {
        ListingFixture listing = emptyListing(Events.atOnce());
        createNumbers(listing, 0, 12);

        assertThat(listing.names(Filters.sorted(ListingSort.OLDEST_FIRST)))
                .startsWith("Key 0", "Key 1", "Key 2")
                .endsWith("Key 10", "Key 11");
        assertThat(listing.names(Filters.sorted(ListingSort.NEWEST_FIRST)))
                .startsWith("Key 11", "Key 10")
                .endsWith("Key 1", "Key 0");
    }

    @Test
    default void givenNamesInAnyCase_whenSortedByName_thenCaseDoesNotCount() {
        ListingFixture listing = emptyListing();
        listing.create(
                SampleKey.number(1).named("delta"),
                SampleKey.number(2).named("Alpha"),
                SampleKey.number(3).named("charlie"),
                SampleKey.number(4).named("alpha 2"),
                SampleKey.number(5).named("Bravo"),
                SampleKey.number(6).named("Écho"),
                SampleKey.number(7).named("école"));

        List<String> byName =
                List.of("Alpha", "alpha 2", "Bravo", "charlie", "delta", "Écho", "école");
        List<String> backwards = new ArrayList<>(byName);
        Collections.reverse(backwards);
        assertThat(listing.names(Filters.sorted(ListingSort.NAME))).isEqualTo(byName);
        assertThat(listing.names(Filters.sorted(ListingSort.NAME_DESCENDING))).isEqualTo(backwards);
    }

    @Test
    default void givenAsManyKeysAsThePageHolds_whenListed_thenThereIsNoNextPage() {
        ListingFixture listing = emptyListing();
        createNumbers(listing, 0, 3);

        assertThat(page(listing, ListingSort.NAME, 3, Optional.empty()).next()).isEmpty();
        assertThat(page(listing, ListingSort.NAME, 2, Optional.empty()).next()).isPresent();
        assertThat(page(emptyListing(), ListingSort.NAME, 2, Optional.empty()))
                .isEqualTo(new ListingPage(List.of(), Optional.empty()));
    }

    private static ListingPage page(
            ListingFixture listing, ListingSort sort, int limit, Optional<PagePosition> after) {
        return listing.listing.page(new ListingQuery(Filters.sorted(sort), limit, after));
    }

    private static void createNumbers(ListingFixture listing, int from, int to) {
        for (int start = from; start < to; start += PER_BATCH) {
            listing.create(
                    IntStream.range(start, Math.min(to, start + PER_BATCH))
                            .mapToObj(SampleKey::number)
                            .toArray(SampleKey[]::new));
        }
    }

    private static Comparator<ApiKeyView> order(ListingSort sort) {
        Comparator<ApiKeyView> ascending =
                sort.byName()
                        ? Comparator.comparing(view -> view.name().toLowerCase(Locale.ROOT))
                        : Comparator.comparing(ApiKeyView::createdAt);
        return sort.ascending() ? ascending : ascending.reversed();
    }
}
