package io.keyledger.console.history;

import io.keyledger.console.api.EventPage;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.api.LedgerEvent;
import io.keyledger.console.form.QueryParameters;
import io.keyledger.console.page.Viewer;
import io.keyledger.http.page.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The history of one key, in the panel beside a list. */
@Page
@Controller
class HistoryController {

    /** Nobody reads more in a panel; the audit log has all. */
    private static final int MOST_PAGES = 5;

    private final KeyledgerApi api;

    HistoryController(KeyledgerApi api) {
        this.api = api;
    }

    @GetMapping("/settings/api-keys/{id}/history")
    String history(@PathVariable String id, Viewer viewer, Model model) {
        List<LedgerEvent> events = new ArrayList<>();
        boolean whole = read(viewer.organization(), id, events);
        List<HistoryEntry> entries = HistoryEntry.of(events);
        model.addAttribute("id", id)
                .addAttribute("key", KeyInHistory.of(events))
                .addAttribute("entries", entries)
                .addAttribute("whole", whole);
        return "history/panel :: panel";
    }

    /** Whether that was all. */
    private boolean read(String organization, String id, List<LedgerEvent> events) {
        @Nullable String cursor = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
            query.add("limit", "200");
            QueryParameters.add(query, "cursor", cursor);
            EventPage page = api.history(organization, id, query);
            events.addAll(page.items());
            cursor = page.nextCursor();
            if (cursor == null) {
                return true;
            }
        }
        return false;
    }
}
