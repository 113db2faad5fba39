package io.keyledger.console.auditlog;

import io.keyledger.console.api.ApiRefusal;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.feed.EventFilter;
import io.keyledger.console.feed.EventsNewestFirst;
import io.keyledger.console.feed.NewestFirst;
import io.keyledger.console.form.QueryParameters;
import io.keyledger.console.htmx.Htmx;
import io.keyledger.console.page.ClosedPage;
import io.keyledger.console.page.Viewer;
import io.keyledger.http.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** All events of the organization, the newest first. */
@Page
@Controller
class AuditLogController {

    static final String PATH = "/settings/audit-log";

    private static final int ROWS = 50;

    private static final ClosedPage CLOSED =
            new ClosedPage("Audit log", "audit-log", "the audit log", "auditor or developer.");

    private final KeyledgerApi api;
    private final EventsNewestFirst events;

    AuditLogController(KeyledgerApi api, EventsNewestFirst events) {
        this.api = api;
        this.events = events;
    }

    @GetMapping(PATH)
    String log(
            @ModelAttribute EventFilter filter,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        if (!viewer.mayAudit()) {
            return CLOSED.in(model);
        }
        NewestFirst found =
                events.before(viewer.organization(), filter, EventFilter.position(before), ROWS);
        model.addAttribute("filter", filter)
                .addAttribute("types", EventWords.types())
                .addAttribute("entries", found.events().stream().map(AuditEntry::of).toList())
                .addAttribute("isFirst", before == null)
                .addAttribute("position", found.end())
                .addAttribute("firstUrl", url(PATH, filter))
                .addAttribute("olderUrl", olderUrl(filter, found.older()))
                .addAttribute("exports", exports(filter));
        return Htmx.isRequest(request) ? "audit-log/log :: entries" : "audit-log/log";
    }

    /** By itself, since the log is of use before it is there. */
    @GetMapping(PATH + "/checkpoint")
    String checkpoint(Viewer viewer, Model model) {
        try {
            model.addAttribute("checkpoint", api.checkpoint());
        } catch (ApiRefusal refusal) {
            if (refusal.is(HttpStatus.FORBIDDEN)) {
                throw refusal;
            }
        }
        return "audit-log/checkpoint :: checkpoint";
    }

    private static @Nullable String olderUrl(EventFilter filter, @Nullable Long older) {
        if (older == null) {
            return null;
        }
        MultiValueMap<String, String> parameters = filter.parameters();
        parameters.add("before", older.toString());
        return QueryParameters.url(PATH, parameters);
    }

    private static List<String> exports(EventFilter filter) {
        return List.of(url(ExportController.CSV, filter), url(ExportController.NDJSON, filter));
    }

    private static String url(String path, EventFilter filter) {
        return QueryParameters.url(path, filter.parameters());
    }
}
