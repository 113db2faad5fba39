package io.keyledger.console.page;

import org.springframework.ui.Model;

/**
 * A page for which somebody lacks the role. It is there, and says who may help.
 *
 * @param title of the page
 * @param current of the links at the side, by the end of its address
 * @param what may not be seen
 * @param roles that may, in words
 */
public record ClosedPage(String title, String current, String what, String roles) {

    /** The view. */
    public String in(Model model) {
        model.addAttribute("closed", this);
        return "closed";
    }
}
