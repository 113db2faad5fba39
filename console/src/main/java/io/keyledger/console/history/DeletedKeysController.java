package io.keyledger.console.history;

import io.keyledger.console.api.ApiKey;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.api.LedgerEvent;
import io.keyledger.console.feed.EventFilter;
import io.keyledger.console.feed.EventsNewestFirst;
import io.keyledger.console.feed.NewestFirst;
import io.keyledger.console.page.ClosedPage;
import io.keyledger.console.page.Viewer;
import io.keyledger.http.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The keys that were deleted, the latest first, with what they were then. */
@Page
@Controller
class DeletedKeysController {

    private static final String PATH = "/settings/deleted-api-keys";
    private static final int ROWS = 25;

    private static final ClosedPage CLOSED =
            new ClosedPage(
                    "Deleted API Keys", "api-keys", "deleted API keys", "auditor or developer.");

    private final KeyledgerApi api;
    private final EventsNewestFirst events;

    DeletedKeysController(KeyledgerApi api, EventsNewestFirst events) {
        this.api = api;
        this.events = events;
    }

    /** A deleted key, and the event that deleted it. */
    record DeletedKey(ApiKey key, LedgerEvent deletion) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable String before, Viewer viewer, Model model) {
        if (!viewer.mayAudit()) {
            return CLOSED.in(model);
        }
        NewestFirst found =
                events.before(
                        viewer.organization(),
                        EventFilter.ofType("api-key.deleted"),
                        EventFilter.position(before),
                        ROWS);
        List<DeletedKey> keys =
                found.events().stream()
                        .map(deletion -> new DeletedKey(asItWas(deletion, viewer), deletion))
                        .toList();
        model.addAttribute("keys", keys)
                .addAttribute("isFirst", before == null)
                .addAttribute(
                        "olderUrl",
                        found.older() == null ? null : PATH + "?before=" + found.older());
        return "history/deleted";
    }

    private ApiKey asItWas(LedgerEvent deletion, Viewer viewer) {
        return api.apiKeyAt(viewer.organization(), deletion.subject(), deletion.time().toString());
    }
}
