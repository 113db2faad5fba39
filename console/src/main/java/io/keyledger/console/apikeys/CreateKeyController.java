package io.keyledger.console.apikeys;

import io.keyledger.console.api.ApiKeyRequests.Creation;
import io.keyledger.console.api.ApiRefusal;
import io.keyledger.console.api.CreatedApiKey;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.form.FormErrors;
import io.keyledger.console.htmx.Htmx;
import io.keyledger.console.page.Viewer;
import io.keyledger.http.page.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The dialog that creates a key, and the one that shows its secret, once. */
@Page
@Controller
class CreateKeyController {

    private final KeyledgerApi api;

    CreateKeyController(KeyledgerApi api) {
        this.api = api;
    }

    /**
     * What was typed.
     *
     * @param attempt makes sending the form twice harmless
     */
    record Form(
            @Nullable String name,
            @Nullable String description,
            @Nullable String environment,
            @Nullable String attempt) {

        static Form empty() {
            return new Form("", "", "preview", UUID.randomUUID().toString());
        }

        Form withoutDoubt() {
            return new Form(name, description, environment, UUID.randomUUID().toString());
        }

        String idempotencyKey() {
            return attempt == null || attempt.isBlank() ? UUID.randomUUID().toString() : attempt;
        }

        Creation creation() {
            return new Creation(
                    name,
                    description == null || description.isBlank() ? null : description,
                    environment);
        }
    }

    @GetMapping(KeyFilter.PATH + "/new")
    String form(Viewer viewer, Model model) {
        viewer.mustHave("api-keys:write");
        model.addAttribute("form", Form.empty()).addAttribute("errors", FormErrors.NONE);
        return "api-keys/create :: dialog";
    }

    @PostMapping(KeyFilter.PATH)
    String create(
            @ModelAttribute("form") Form form,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            CreatedApiKey key =
                    api.createApiKey(viewer.organization(), form.idempotencyKey(), form.creation());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Htmx.trigger(response, "keys-changed");
            model.addAttribute("key", key);
            return "api-keys/secret :: dialog";
        } catch (ApiRefusal refusal) {
            if (!refusal.is(HttpStatus.BAD_REQUEST)) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", form.withoutDoubt())
                    .addAttribute("errors", FormErrors.of(refusal));
            return "api-keys/create :: dialog";
        }
    }
}
