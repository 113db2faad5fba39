package io.keyledger.console.organization;

import io.keyledger.console.page.Viewers;
import io.keyledger.http.page.Page;
import io.keyledger.vocabulary.InvalidValueException;
import io.keyledger.vocabulary.OrganizationId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets who is bound to no organization choose one. One exists as soon as it has a key. */
@Page
@Controller
class ChooseOrganizationController {

    private static final String KEYS = "redirect:/settings/api-keys";

    @GetMapping({"/", "/settings"})
    String start() {
        return KEYS;
    }

    @GetMapping("/settings/organization")
    String choices(HttpSession session, Model model) {
        if (isBound()) {
            return KEYS;
        }
        model.addAttribute("recent", RecentOrganizations.in(session).names());
        return "organization";
    }

    @PostMapping("/settings/organization")
    String choose(
            @RequestParam(required = false) @Nullable String organization,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        if (isBound()) {
            return KEYS;
        }
        String typed = organization == null ? "" : organization.strip();
        try {
            String name = OrganizationId.of(typed).value();
            Viewers.choose(session, name);
            RecentOrganizations.in(session).remember(name, session);
            return KEYS;
        } catch (InvalidValueException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", typed)
                    .addAttribute("problem", "An organization’s name " + e.getMessage() + ".")
                    .addAttribute("recent", RecentOrganizations.in(session).names());
            return "organization";
        }
    }

    private static boolean isBound() {
        return Viewers.person().flatMap(person -> person.boundTo()).isPresent();
    }
}
