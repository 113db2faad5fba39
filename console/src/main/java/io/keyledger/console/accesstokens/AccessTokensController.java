package io.keyledger.console.accesstokens;

import io.keyledger.console.api.AccessTokenPage;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.form.QueryParameters;
import io.keyledger.console.htmx.Htmx;
import io.keyledger.console.page.ClosedPage;
import io.keyledger.console.page.Viewer;
import io.keyledger.http.headers.Headers;
import io.keyledger.http.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of access tokens, and revoking one of them. */
@Page
@Controller
class AccessTokensController {

    static final String PATH = "/settings/access-tokens";

    private static final ClosedPage CLOSED =
            new ClosedPage("Access tokens", "access-tokens", "access tokens", "owner.");

    private final KeyledgerApi api;

    AccessTokensController(KeyledgerApi api) {
        this.api = api;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        if (!viewer.mayIssueTokens()) {
            return CLOSED.in(model);
        }
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        QueryParameters.add(query, "cursor", cursor);
        ResponseEntity<AccessTokenPage> answer = api.listAccessTokens(viewer.organization(), query);
        AccessTokenPage page = Objects.requireNonNull(answer.getBody());
        model.addAttribute("tokens", page.items())
                .addAttribute("isFirst", cursor == null)
                .addAttribute("cursor", cursor)
                .addAttribute("nextCursor", page.nextCursor())
                .addAttribute("position", answer.getHeaders().getFirst(Headers.POSITION));
        return Htmx.isRequest(request) ? "access-tokens/list :: tokens" : "access-tokens/list";
    }

    @GetMapping(PATH + "/{id}/revoke")
    String ask(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String name,
            Viewer viewer,
            Model model) {
        viewer.mustHave("access-tokens:write");
        model.addAttribute("id", id)
                .addAttribute("name", name)
                .addAttribute("isOwn", id.equals(viewer.person().getPrincipal()));
        return "access-tokens/revoke :: dialog";
    }

    @PostMapping(PATH + "/{id}/revoke")
    String revoke(@PathVariable String id, Viewer viewer, HttpServletResponse response) {
        api.revokeAccessToken(viewer.organization(), id);
        Htmx.done(response, "Access token revoked.", "tokens-changed");
        return "nothing";
    }
}
