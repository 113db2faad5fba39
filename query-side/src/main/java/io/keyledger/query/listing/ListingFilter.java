package io.keyledger.query.listing;

import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.FreeText;
import io.keyledger.vocabulary.InvalidValueException;
import io.keyledger.vocabulary.OrganizationId;
import java.util.Optional;
import java.util.Set;

/**
 * Which API keys are listed and in which order: all that a cursor is bound to.
 *
 * @param statuses {@code active}, {@code revoked} or both; none means both
 * @param search a part of name or description in any case, or a whole id or hint; of the same
 *     characters as a description and not longer; blank means none
 */
record ListingFilter(
        OrganizationId organizationId,
        Optional<Environment> environment,
        Set<ApiKeyStatus> statuses,
        Optional<String> search,
        ListingSort sort) {

    static final int MAX_SEARCH = 500;

    private static final Set<ApiKeyStatus> LISTED =
            Set.of(ApiKeyStatus.ACTIVE, ApiKeyStatus.REVOKED);

    /**
     * @throws InvalidValueException if deleted keys are asked for, or the search breaks its rule
     */
    ListingFilter {
        if (!LISTED.containsAll(statuses)) {
            throw new InvalidValueException("must be active or revoked");
        }
        statuses = statuses.isEmpty() ? LISTED : Set.copyOf(statuses);
        search =
                search.map(text -> FreeText.multiLine(text, MAX_SEARCH))
                        .filter(text -> !text.isEmpty());
    }
}
