package io.keyledger.console.feed;

import io.keyledger.console.api.LedgerEvent;
import io.keyledger.console.form.QueryParameters;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Which events to show. What is null is not filtered by.
 *
 * @param type such as {@code api-key.revoked}
 * @param from a day in UTC, {@code 2026-11-23}, inclusive
 * @param to a day in UTC, inclusive
 */
public record EventFilter(
        @Nullable String type,
        @Nullable String apiKeyId,
        @Nullable String actorId,
        @Nullable String from,
        @Nullable String to) {

    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    public EventFilter {
        type = QueryParameters.typed(type);
        apiKeyId = QueryParameters.typed(apiKeyId);
        actorId = QueryParameters.typed(actorId);
        from = QueryParameters.typed(from);
        to = QueryParameters.typed(to);
    }

    public static EventFilter ofType(String type) {
        return new EventFilter(type, null, null, null, null);
    }

    /** A position in an address; null for none and for what is no position. */
    public static @Nullable Long position(@Nullable String text) {
        return text != null && POSITION.matcher(text).matches() ? Long.valueOf(text) : null;
    }

    public boolean isNarrow() {
        return !query().isEmpty();
    }

    /** In the words of the API. */
    public MultiValueMap<String, String> query() {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        QueryParameters.add(query, "type", type == null ? null : LedgerEvent.fullType(type));
        QueryParameters.add(query, "apiKeyId", apiKeyId);
        QueryParameters.add(query, "actorId", actorId);
        QueryParameters.add(query, "from", Days.startOf(from));
        QueryParameters.add(query, "to", Days.endOf(to));
        return query;
    }

    /** In the words of the page's address. */
    public MultiValueMap<String, String> parameters() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        QueryParameters.add(parameters, "type", type);
        QueryParameters.add(parameters, "apiKeyId", apiKeyId);
        QueryParameters.add(parameters, "actorId", actorId);
        QueryParameters.add(parameters, "from", from);
        QueryParameters.add(parameters, "to", to);
        return parameters;
    }
}
