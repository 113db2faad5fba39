package io.keyledger.console.apikeys;

import io.keyledger.console.api.ApiRefusal;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.htmx.Htmx;
import io.keyledger.console.page.ClosedPage;
import io.keyledger.console.page.Viewer;
import io.keyledger.http.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list: the page as a whole, its table alone, one row, and what can be done to one key. */
@Page
@Controller
class KeyListController {

    private static final ClosedPage CLOSED =
            new ClosedPage(
                    "API Keys", "api-keys", "API keys", "auditor to look, developer to change.");

    private final KeyledgerApi api;
    private final KeyTables tables;

    KeyListController(KeyledgerApi api, KeyTables tables) {
        this.api = api;
        this.tables = tables;
    }

    @GetMapping(KeyFilter.PATH)
    String list(
            @ModelAttribute KeyFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("filter", filter);
        if (!viewer.mayReadKeys()) {
            return CLOSED.in(model);
        }
        model.addAttribute("table", tables.page(filter, cursor, viewer, request.getSession()));
        return Htmx.isRequest(request) ? "api-keys/table :: list" : "api-keys/list";
    }

    /** The row as it is now; nothing at all, in its place, once the key is deleted. */
    @GetMapping(KeyFilter.PATH + "/{id}/row")
    String row(@PathVariable String id, Viewer viewer, HttpServletResponse response, Model model) {
        try {
            model.addAttribute("key", api.apiKey(viewer.organization(), id));
            return "api-keys/row :: row";
        } catch (ApiRefusal refusal) {
            if (!refusal.is(HttpStatus.NOT_FOUND)) {
                throw refusal;
            }
            Htmx.swap(response, "this", "delete");
            return "nothing";
        }
    }

    @GetMapping(KeyFilter.PATH + "/{id}/actions")
    String actions(@PathVariable String id, Viewer viewer, Model model) {
        model.addAttribute("key", api.apiKey(viewer.organization(), id));
        return "api-keys/actions :: actions";
    }
}
