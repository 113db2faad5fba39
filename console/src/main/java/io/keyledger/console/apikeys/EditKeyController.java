package io.keyledger.console.apikeys;

import io.keyledger.console.api.ApiKey;
import io.keyledger.console.api.ApiKeyRequests.Details;
import io.keyledger.console.api.ApiRefusal;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.form.FormErrors;
import io.keyledger.console.page.Viewer;
import io.keyledger.http.page.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Changes name and description, of the version that the person saw. */
@Page
@Controller
class EditKeyController {

    private final KeyledgerApi api;

    EditKeyController(KeyledgerApi api) {
        this.api = api;
    }

    /**
     * What was typed.
     *
     * @param version the ETag of the key that was shown
     */
    record Form(@Nullable String name, @Nullable String description, @Nullable String version) {

        static Form of(ApiKey key) {
            return new Form(key.name(), key.description(), key.etag());
        }

        Details details() {
            return new Details(
                    name, description == null || description.isBlank() ? null : description);
        }

        String expectedVersion() {
            return version == null || version.isBlank() ? "*" : version;
        }
    }

    @GetMapping(KeyFilter.PATH + "/{id}/edit")
    String form(@PathVariable String id, Viewer viewer, Model model) {
        viewer.mustHave("api-keys:write");
        ApiKey key = api.apiKey(viewer.organization(), id);
        return dialog(key, Form.of(key), FormErrors.NONE, model);
    }

    @PostMapping(KeyFilter.PATH + "/{id}/edit")
    String change(
            @PathVariable String id,
            @ModelAttribute("form") Form form,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            String version = form.expectedVersion();
            model.addAttribute(
                    "key", api.changeApiKey(viewer.organization(), id, version, form.details()));
            return KeyRows.changed(id, "Key changed.", response);
        } catch (ApiRefusal refusal) {
            if (!refusal.is(HttpStatus.BAD_REQUEST)
                    && !refusal.is(HttpStatus.PRECONDITION_FAILED)) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            ApiKey now = api.apiKey(viewer.organization(), id);
            return refusal.is(HttpStatus.BAD_REQUEST)
                    ? dialog(now, form, FormErrors.of(refusal), model)
                    : changedMeanwhile(now, form, model);
        }
    }

    /** What was typed stays; saving it again means that it was seen. */
    private static String changedMeanwhile(ApiKey now, Form form, Model model) {
        String text =
                "Meanwhile the key was changed to “" + now.name() + "”. Save to overwrite it.";
        return dialog(
                now,
                new Form(form.name(), form.description(), now.etag()),
                new FormErrors(Map.of(), text),
                model);
    }

    private static String dialog(ApiKey key, Form form, FormErrors errors, Model model) {
        model.addAttribute("key", key).addAttribute("form", form).addAttribute("errors", errors);
        return "api-keys/edit :: dialog";
    }
}
