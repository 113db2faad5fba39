package io.keyledger.console.signin;

import io.keyledger.console.signin.SignInRefusal.Reason;
import io.keyledger.http.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

@Page
@Controller
class SignInController {

    private final Path operatorToken;
    private final OidcSignInProperties oidc;

    SignInController(
            @Value("${keyledger.data-dir:./data}") Path dataDirectory, OidcSignInProperties oidc) {
        this.operatorToken = dataDirectory.resolve("admin-token");
        this.oidc = oidc;
    }

    @GetMapping(ConsolePaths.SIGN_IN)
    String signIn(
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request,
            Model model) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Person) {
            return "redirect:/";
        }
        Reason.of(reason).ifPresent(known -> model.addAttribute(placeOf(known), known.message()));
        if (oidc.isOn()) {
            model.addAttribute("provider", oidc.providerName())
                    .addAttribute("withProvider", OidcSignInConfigurer.START);
        }
        model.addAttribute("operatorToken", fileFor(request));
        return "sign-in";
    }

    /** What is wrong with the token is said beside it. */
    private static String placeOf(Reason reason) {
        if (reason.isAboutToken()) {
            return "tokenProblem";
        }
        return reason.isCalm() ? "note" : "problem";
    }

    /** Where exactly the data are is told only to whoever sits at the machine. */
    private String fileFor(HttpServletRequest request) {
        boolean isLocal = request.getRemoteAddr().matches("127\\..*|::1|0:0:0:0:0:0:0:1");
        return isLocal ? operatorToken.toString() : "DATA_DIR/admin-token";
    }

    /** What was sent without a token, or from a page of somebody else. */
    @RequestMapping(ConsolePaths.REFUSED)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refused() {
        return "refused";
    }
}
