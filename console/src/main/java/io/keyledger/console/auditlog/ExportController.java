package io.keyledger.console.auditlog;

import io.keyledger.console.api.ExportClient;
import io.keyledger.console.feed.EventFilter;
import io.keyledger.console.page.Viewer;
import io.keyledger.http.page.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The log as a file: the API's own export, passed through as it comes. */
@Page
@Controller
class ExportController {

    static final String CSV = AuditLogController.PATH + "/export.csv";
    static final String NDJSON = AuditLogController.PATH + "/export.ndjson";

    private final ExportClient exports;

    ExportController(ExportClient exports) {
        this.exports = exports;
    }

    @GetMapping(CSV)
    void csv(@ModelAttribute EventFilter filter, Viewer viewer, HttpServletResponse response)
            throws IOException {
        export("text/csv", "csv", filter, viewer, response);
    }

    @GetMapping(NDJSON)
    void ndjson(@ModelAttribute EventFilter filter, Viewer viewer, HttpServletResponse response)
            throws IOException {
        export("application/x-ndjson", "ndjson", filter, viewer, response);
    }

    private void export(
            String type,
            String ending,
            EventFilter filter,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        String name = viewer.organization() + "-events." + ending;
        exports.export(
                viewer.organization(),
                type,
                filter.query(),
                () -> {
                    response.setContentType(type + ";charset=UTF-8");
                    response.setHeader(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment().filename(name).build().toString());
                    return response.getOutputStream();
                });
    }
}
