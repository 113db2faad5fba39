package io.keyledger.console.apikeys;

import io.keyledger.console.api.ApiKey;
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

/** Deletes a key, once its name has been typed. */
@Page
@Controller
class DeleteKeyController {

    private final KeyledgerApi api;

    DeleteKeyController(KeyledgerApi api) {
        this.api = api;
    }

    @GetMapping(KeyFilter.PATH + "/{id}/delete")
    String form(@PathVariable String id, Viewer viewer, Model model) {
        viewer.mustHave("api-keys:write");
        return dialog(api.apiKey(viewer.organization(), id), FormErrors.NONE, model);
    }

    @PostMapping(KeyFilter.PATH + "/{id}/delete")
    String delete(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String name,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        ApiKey key = api.apiKey(viewer.organization(), id);
        if (name == null || !name.strip().equals(key.name())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", name);
            return dialog(key, FormErrors.of("name", "This is not the key’s name."), model);
        }
        api.deleteApiKey(viewer.organization(), id);
        return KeyRows.deleted(id, "Key deleted.", response);
    }

    private static String dialog(ApiKey key, FormErrors errors, Model model) {
        model.addAttribute("key", key).addAttribute("errors", errors);
        return "api-keys/delete :: dialog";
    }
}
