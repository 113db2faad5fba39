package io.keyledger.query.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.keyledger.query.SampleKey;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.InvalidValueException;
import io.keyledger.vocabulary.OrganizationId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R7: a cursor that was altered, or is of another list, is refused. */
class CursorsTest {

    private static final PagePosition POSITION = new PagePosition("ÜBER 🔑 x\tkey_1");
    private static final ListingFilter FILTER =
            new ListingFilter(
                    SampleKey.ACME,
                    Optional.of(Environment.PREVIEW),
                    Set.of(ApiKeyStatus.ACTIVE),
                    Optional.of("deploy"),
                    ListingSort.NAME);

    private final Cursors cursors = new Cursors(key(1));
    private final String cursor = cursors.encode(FILTER, POSITION);

    @Test
    void givenCursorOfThisList_thenItsPlaceComesBack() {
        assertThat(cursors.decode(FILTER, cursor)).isEqualTo(POSITION);
    }

    @Test
    void givenAnotherProcessWithTheSameKey_thenItTakesTheCursor() {
        assertThat(new Cursors(key(1)).decode(FILTER, cursor)).isEqualTo(POSITION);
    }

    @Test
    void givenCursor_thenItCanStandInAUrlAsItIs() {
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void givenAnySingleCharacterChanged_thenItIsRefused() {
        String others = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=%. \né";
        for (int at = 0; at < cursor.length(); at++) {
            for (int i = 0; i < others.length(); i++) {
                if (others.charAt(i) != cursor.charAt(at)) {
                    assertRefused(FILTER, replaced(at, others.charAt(i)));
                }
            }
        }
    }

    @Test
    void givenAnythingCutOffOrAdded_thenItIsRefused() {
        for (int length = 0; length < cursor.length(); length++) {
            assertRefused(FILTER, cursor.substring(0, length));
            assertRefused(FILTER, cursor.substring(cursor.length() - length));
        }
        for (String more : new String[] {"=", "==", "A", "AA", "AAAA", "\n", " "}) {
            assertRefused(FILTER, cursor + more);
            assertRefused(FILTER, more + cursor);
        }
        assertRefused(FILTER, "A".repeat(1_000_000));
    }

    @Test
    void givenCursorOfAnotherKey_thenItIsRefused() {
        assertRefused(FILTER, new Cursors(key(2)).encode(FILTER, POSITION));
    }

    @ParameterizedTest
    @MethodSource("otherLists")
    void givenCursorOfAnotherList_thenItIsRefused(ListingFilter other) {
        assertRefused(other, cursor);
        assertRefused(FILTER, cursors.encode(other, POSITION));
    }

    static Stream<ListingFilter> otherLists() {
        return Stream.of(
                list(OrganizationId.of("globex"), FILTER.environment(), "deploy", ListingSort.NAME),
                list(SampleKey.ACME, Optional.empty(), "deploy", ListingSort.NAME),
                list(
                        SampleKey.ACME,
                        Optional.of(Environment.PRODUCTION),
                        "deploy",
                        ListingSort.NAME),
                list(SampleKey.ACME, FILTER.environment(), "Deploy", ListingSort.NAME),
                list(SampleKey.ACME, FILTER.environment(), "", ListingSort.NAME),
                list(SampleKey.ACME, FILTER.environment(), "deploy", ListingSort.NAME_DESCENDING),
                list(SampleKey.ACME, FILTER.environment(), "deploy", ListingSort.NEWEST_FIRST),
                withStatuses(),
                withStatuses(ApiKeyStatus.REVOKED),
                withStatuses(ApiKeyStatus.ACTIVE, ApiKeyStatus.REVOKED));
    }

    @Test
    void givenKeyOfAnotherLength_thenItIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cursors(new byte[16]));
    }

    private static ListingFilter list(
            OrganizationId organization,
            Optional<Environment> environment,
            String search,
            ListingSort sort) {
        return new ListingFilter(
                organization, environment, FILTER.statuses(), Optional.of(search), sort);
    }

    private static ListingFilter withStatuses(ApiKeyStatus... statuses) {
        return new ListingFilter(
                FILTER.organizationId(),
                FILTER.environment(),
                Set.of(statuses),
                FILTER.search(),
                FILTER.sort());
    }

    private void assertRefused(ListingFilter filter, String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .as(text)
                .isThrownBy(() -> cursors.decode(filter, text));
    }

    private String replaced(int at, char other) {
        return cursor.substring(0, at) + other + cursor.substring(at + 1);
    }

    private static byte[] key(int first) {
        byte[] key = new byte[Cursors.KEY_BYTES];
        key[0] = (byte) first;
        return key;
    }
}
