package io.keyledger.console.apikeys;

import io.keyledger.console.api.ApiKey;
import io.keyledger.console.api.ApiKeyPage;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.page.Viewer;
import io.keyledger.http.headers.Headers;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes tables from the API's lists. */
@Component
class KeyTables {

    /** As many as fit on two or three screens, and the page stays light. */
    private static final String ROWS = "50";

    private final KeyledgerApi api;

    KeyTables(KeyledgerApi api) {
        this.api = api;
    }

    KeyTable page(KeyFilter filter, @Nullable String cursor, Viewer viewer, HttpSession session) {
        MultiValueMap<String, String> query = filter.query(cursor);
        query.add("limit", ROWS);
        ResponseEntity<ApiKeyPage> answer = api.listApiKeys(viewer.organization(), query);
        ApiKeyPage found = Objects.requireNonNull(answer.getBody());
        PageTrail trail = PageTrail.of(filter, session);
        @Nullable String next = found.nextCursor();
        if (next != null) {
            trail.extend(cursor, next, session);
        }
        return new KeyTable(
                filter,
                found.items(),
                filter.url(cursor),
                cursor == null ? null : filter.url(trail.before(cursor)),
                next == null ? null : filter.url(next),
                trail.numberOf(cursor),
                answer.getHeaders().getFirst(Headers.POSITION));
    }

    /** A table of what was looked for by its secret. */
    static KeyTable of(KeyFilter filter, List<ApiKey> keys) {
        return new KeyTable(filter, keys, filter.url(), null, null, 1, null);
    }
}
