package io.keyledger.console.apikeys;

import io.keyledger.console.form.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Which keys the list shows and in which order: the query of its address, in the words of the API.
 * What is null is not filtered by.
 *
 * @param sort {@code -createdAt} unless it says otherwise
 */
record KeyFilter(
        @Nullable String environment,
        @Nullable String status,
        @Nullable String q,
        @Nullable String sort) {

    static final String PATH = "/settings/api-keys";

    private static final String DEFAULT_SORT = "-createdAt";

    KeyFilter {
        environment = QueryParameters.typed(environment);
        status = QueryParameters.typed(status);
        q = QueryParameters.typed(q);
        sort = QueryParameters.typed(sort);
    }

    public KeyFilter withEnvironment(@Nullable String other) {
        return new KeyFilter(other, status, q, sort);
    }

    public KeyFilter withStatus(@Nullable String other) {
        return new KeyFilter(environment, other, q, sort);
    }

    /** Sorted by a column: a second time the other way round. */
    public KeyFilter sortedBy(String column) {
        String first = column.equals("createdAt") ? "-createdAt" : column;
        String other = first.startsWith("-") ? column : "-" + column;
        return new KeyFilter(environment, status, q, order().equals(first) ? other : first);
    }

    public String order() {
        return sort == null ? DEFAULT_SORT : sort;
    }

    /** For {@code aria-sort} of a column; null if the list is not sorted by it. */
    public @Nullable String direction(String column) {
        if (order().equals(column)) {
            return "ascending";
        }
        return order().equals("-" + column) ? "descending" : null;
    }

    public boolean isNarrow() {
        return environment != null || status != null || q != null;
    }

    /** The address of the list's first page. */
    public String url() {
        return url(null);
    }

    String url(@Nullable String cursor) {
        return QueryParameters.url(PATH, query(cursor));
    }

    MultiValueMap<String, String> query(@Nullable String cursor) {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        QueryParameters.add(query, "environment", environment);
        QueryParameters.add(query, "status", status);
        QueryParameters.add(query, "q", q);
        QueryParameters.add(query, "sort", order().equals(DEFAULT_SORT) ? null : sort);
        QueryParameters.add(query, "cursor", cursor);
        return query;
    }
}
