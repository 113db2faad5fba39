package io.keyledger.console.apikeys;

import io.keyledger.console.api.ApiKey;
import io.keyledger.console.api.ApiKeyRequests.Reason;
import io.keyledger.console.api.ApiRefusal;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.form.FormErrors;
import io.keyledger.console.page.Viewer;
import io.keyledger.http.page.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Revokes and reactivates: asks once, lightly, and the row changes in place. */
@Page
@Controller
class StatusController {

    private final KeyledgerApi api;

    StatusController(KeyledgerApi api) {
        this.api = api;
    }

    /** The two changes of status. */
    enum Change {
        REVOKE("Key revoked."),
        REACTIVATE("Key reactivated.");

        private final String done;

        Change(String done) {
            this.done = done;
        }

        public boolean isRevocation() {
            return this == REVOKE;
        }
    }

    @GetMapping(KeyFilter.PATH + "/{id}/revoke")
    String askBeforeRevoking(@PathVariable String id, Viewer viewer, Model model) {
        return ask(Change.REVOKE, id, viewer, model);
    }

    @GetMapping(KeyFilter.PATH + "/{id}/reactivate")
    String askBeforeReactivating(@PathVariable String id, Viewer viewer, Model model) {
        return ask(Change.REACTIVATE, id, viewer, model);
    }

    private String ask(Change change, String id, Viewer viewer, Model model) {
        viewer.mustHave("api-keys:write");
        return dialog(change, api.apiKey(viewer.organization(), id), FormErrors.NONE, model);
    }

    @PostMapping(KeyFilter.PATH + "/{id}/revoke")
    String revoke(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return change(
                Change.REVOKE, new Target(viewer.organization(), id, reason), response, model);
    }

    @PostMapping(KeyFilter.PATH + "/{id}/reactivate")
    String reactivate(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return change(
                Change.REACTIVATE, new Target(viewer.organization(), id, reason), response, model);
    }

    private record Target(String organization, String id, @Nullable String typedReason) {

        Reason reason() {
            return new Reason(typedReason == null || typedReason.isBlank() ? null : typedReason);
        }
    }

    private String change(Change change, Target target, HttpServletResponse response, Model model) {
        try {
            model.addAttribute("key", call(change, target));
            return KeyRows.changed(target.id(), change.done, response);
        } catch (ApiRefusal refusal) {
            if (!refusal.is(HttpStatus.BAD_REQUEST)) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reason", target.typedReason());
            ApiKey key = api.apiKey(target.organization(), target.id());
            return dialog(change, key, FormErrors.of(refusal), model);
        }
    }

    private ApiKey call(Change change, Target target) {
        return switch (change) {
            case REVOKE -> api.revokeApiKey(target.organization(), target.id(), target.reason());
            case REACTIVATE ->
                    api.reactivateApiKey(target.organization(), target.id(), target.reason());
        };
    }

    private static String dialog(Change change, ApiKey key, FormErrors errors, Model model) {
        model.addAttribute("change", change)
                .addAttribute("key", key)
                .addAttribute("errors", errors);
        return "api-keys/status :: dialog";
    }
}
