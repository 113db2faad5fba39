package io.keyledger.console.apikeys;

import io.keyledger.console.api.ApiKeyRequests.LookUp;
import io.keyledger.console.api.ApiRefusal;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.htmx.Htmx;
import io.keyledger.console.page.Viewer;
import io.keyledger.http.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Searches. What is typed comes in the body, since it may be a secret; it goes into the address of
 * the list only when it is none.
 */
@Page
@Controller
class SearchController {

    private final KeyledgerApi api;
    private final KeyTables tables;

    SearchController(KeyledgerApi api, KeyTables tables) {
        this.api = api;
        this.tables = tables;
    }

    @PostMapping(KeyFilter.PATH + "/search")
    String search(
            @ModelAttribute KeyFilter wanted,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String text = wanted.q() == null ? "" : wanted.q();
        Sought sought = Sought.of(text);
        if (sought == Sought.TEXT) {
            model.addAttribute("filter", wanted)
                    .addAttribute("table", tables.page(wanted, null, viewer, request.getSession()));
            Htmx.pushUrl(response, wanted.url());
        } else {
            // from here on, what was typed is forgotten
            KeyFilter all = new KeyFilter(null, null, null, null);
            Finding finding = find(sought, text, viewer);
            model.addAttribute("filter", all)
                    .addAttribute("finding", finding)
                    .addAttribute("table", KeyTables.of(all, finding.keys()));
            Htmx.pushUrl(response, KeyFilter.PATH);
            Htmx.trigger(response, "secret-searched");
        }
        return Htmx.isRequest(request) ? "api-keys/table :: list" : "api-keys/list";
    }

    private Finding find(Sought sought, String text, Viewer viewer) {
        return switch (sought) {
            case ACCESS_TOKEN -> Finding.ACCESS_TOKEN;
            case DAMAGED_SECRET -> Finding.DAMAGED;
            case SECRET, TEXT -> lookUp(text, viewer);
        };
    }

    private Finding lookUp(String secret, Viewer viewer) {
        try {
            return Finding.of(List.of(api.lookUpApiKey(viewer.organization(), new LookUp(secret))));
        } catch (ApiRefusal refusal) {
            if (!refusal.is(HttpStatus.NOT_FOUND)) {
                throw refusal;
            }
            return Finding.UNKNOWN;
        }
    }
}
