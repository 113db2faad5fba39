package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.InvalidValueException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R7 and what else a query refuses. */
class ListingQueryTest {

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void givenLimitUnderOne_thenItIsRefused(int limit) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> limited(limit));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 1_000_000_000})
    void givenLimitOver200_thenItIsTakenAs200(int limit) {
        assertThat(limited(limit).limit()).isEqualTo(200);
    }

    @Test
    void givenNoStatus_thenBothAreMeant() {
        assertThat(Filters.with())
                .isEqualTo(Filters.with(ApiKeyStatus.ACTIVE, ApiKeyStatus.REVOKED));
    }

    @Test
    void givenDeletedKeysAreAskedFor_thenItIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Filters.with(ApiKeyStatus.DELETED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul \u0000", "\ud83d", "\u001b[31m"})
    void givenSearchThatNoNameCanHave_thenItIsRefused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Filters.search(text));
    }

    @Test
    void givenSearchLongerThanADescription_thenItIsRefused() {
        assertThat(Filters.search("🔑".repeat(500)).search()).isPresent();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Filters.search("🔑".repeat(501)));
    }

    @Test
    void givenBlankSearch_thenItIsNone() {
        assertThat(Filters.search(" \t ").search()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void givenWordOfASort_thenItIsThatSort(ListingSort sort) {
        assertThat(ListingSort.of(sort.value())).isEqualTo(sort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Name", "+name", "-id", "createdAt,name"})
    void givenAnotherSort_thenItIsRefused(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ListingSort.of(text));
    }

    private static ListingQuery limited(int limit) {
        return new ListingQuery(Filters.everything(), limit, Optional.empty());
    }
}
