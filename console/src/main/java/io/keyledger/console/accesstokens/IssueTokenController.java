package io.keyledger.console.accesstokens;

import io.keyledger.console.api.AccessTokenRequest;
import io.keyledger.console.api.ApiRefusal;
import io.keyledger.console.api.IssuedAccessToken;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.form.FormErrors;
import io.keyledger.console.htmx.Htmx;
import io.keyledger.console.page.Viewer;
import io.keyledger.http.page.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The dialog that issues an access token, and the one that shows it, once. */
@Page
@Controller
class IssueTokenController {

    private final KeyledgerApi api;
    private final Clock clock;

    IssueTokenController(KeyledgerApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /**
     * What was typed.
     *
     * @param days until it expires; empty for never
     */
    record Form(@Nullable String name, @Nullable List<String> roles, @Nullable String days) {

        public boolean has(String role) {
            return roles != null && roles.contains(role);
        }

        AccessTokenRequest request(Instant now) {
            return new AccessTokenRequest(
                    name, roles == null ? List.of() : roles, expiresAfter(now));
        }

        private @Nullable Instant expiresAfter(Instant now) {
            return days != null && days.matches("\\d{1,4}")
                    ? now.plus(Duration.ofDays(Long.parseLong(days)))
                    : null;
        }
    }

    @GetMapping(AccessTokensController.PATH + "/new")
    String form(Viewer viewer, Model model) {
        viewer.mustHave("access-tokens:write");
        return dialog(new Form("", List.of("developer"), "90"), FormErrors.NONE, model);
    }

    @PostMapping(AccessTokensController.PATH)
    String issue(
            @ModelAttribute("form") Form form,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            IssuedAccessToken token =
                    api.issueAccessToken(viewer.organization(), form.request(clock.instant()));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Htmx.trigger(response, "tokens-changed");
            model.addAttribute("token", token);
            return "access-tokens/secret :: dialog";
        } catch (ApiRefusal refusal) {
            if (!refusal.is(HttpStatus.BAD_REQUEST)) {
                throw refusal;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return dialog(form, FormErrors.of(refusal), model);
        }
    }

    private static String dialog(Form form, FormErrors errors, Model model) {
        model.addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("roles", GrantableRole.values());
        return "access-tokens/issue :: dialog";
    }
}
