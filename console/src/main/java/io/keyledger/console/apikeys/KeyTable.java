package io.keyledger.console.apikeys;

import io.keyledger.console.api.ApiKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list, as the template shows it.
 *
 * @param previousUrl null on the first page
 * @param nextUrl null on the last one
 * @param page from 1 on; 0 if it is not known
 * @param position of the ledger that the table stands at; null if it is not known
 */
record KeyTable(
        KeyFilter filter,
        List<ApiKey> keys,
        String url,
        @Nullable String previousUrl,
        @Nullable String nextUrl,
        int page,
        @Nullable String position) {

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether there is any other page than this. */
    public boolean isPaged() {
        return previousUrl != null || nextUrl != null;
    }
}
