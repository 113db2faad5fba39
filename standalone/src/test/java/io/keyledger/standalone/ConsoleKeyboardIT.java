package io.keyledger.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.standalone.ConsolePerson.Look;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CASES P1: somebody without a mouse. Nothing here clicks, or puts the keyboard anywhere. */
@Tag("slow")
@ExtendWith({Chromium.class, SharedKeyledger.class})
class ConsoleKeyboardIT {

    private static final int MOST_STOPS = 60;

    @Test
    void p1_givenKeyboardOnly_whenAKeyLivesAndDies_thenEveryStepIsReachable(
            KeyledgerProcess server, Browser browser) {
        try (ConsolePerson person = new ConsolePerson(browser, server, Look.LIGHT)) {
            signIn(person, server.operatorToken());
            String secret = create(person);
            assertThat(secret).startsWith("kl_prod_");
            revokeAndReactivate(person);
            edit(person);
            readHistory(person);
            delete(person);
            signOut(person);
        }
    }

    private static void signIn(ConsolePerson person, String token) {
        person.page.navigate("/");
        type(person, token);
        person.page.waitForURL("**/settings/organization");
        type(person, "keyboard");
        person.page.getByRole(AriaRole.HEADING, ConsolePerson.named("API Keys")).waitFor();
    }

    private static String create(ConsolePerson person) {
        Keyboard keyboard = person.page.keyboard();
        forwardTo(person, person.page.locator("#create"));
        keyboard.press("Enter");
        assertThat(person.dialog().getByLabel("Name")).isFocused();
        keyboard.insertText("by keyboard");
        forwardTo(person, person.dialog().getByLabel("Preview"));
        keyboard.press("ArrowRight");
        assertThat(person.dialog().getByLabel("Production")).isChecked();
        keyboard.press("Enter");

        forwardTo(person, person.dialog().locator("[data-copy]"));
        keyboard.press("Enter");
        assertThat(person.dialog().locator("[data-copy]")).hasText("Copied");
        String secret = (String) person.page.evaluate("navigator.clipboard.readText()");
        forwardTo(person, person.button("Done", person.dialog()));
        keyboard.press("Enter");
        assertThat(person.page.locator("#create")).isFocused();
        return secret;
    }

    private static void revokeAndReactivate(ConsolePerson person) {
        forwardTo(person, actionsOf(person, "by keyboard"));
        choose(person, "Revoke");
        assertThat(person.dialog().getByLabel("Reason")).isFocused();
        type(person, "rotated");
        assertThat(person.row("by keyboard")).containsText("Revoked");
        assertThat(actionsOf(person, "by keyboard")).isFocused();

        choose(person, "Reactivate");
        assertThat(person.dialog().getByLabel("Reason")).isFocused();
        person.page.keyboard().press("Enter");
        assertThat(person.row("by keyboard")).containsText("Active");
        assertThat(actionsOf(person, "by keyboard")).isFocused();
    }

    private static void edit(ConsolePerson person) {
        choose(person, "Edit name and description");
        assertThat(person.dialog().getByLabel("Name")).isFocused();
        person.page.keyboard().press("ControlOrMeta+a");
        type(person, "renamed");
        assertThat(person.row("renamed")).isVisible();
        assertThat(actionsOf(person, "renamed")).isFocused();
    }

    private static void readHistory(ConsolePerson person) {
        choose(person, "History");
        assertThat(person.page.locator("#panel-title")).isFocused();
        assertThat(person.page.locator("#panel li")).hasCount(4);
        person.page.keyboard().press("Escape");
        assertThat(actionsOf(person, "renamed")).isFocused();
    }

    private static void delete(ConsolePerson person) {
        choose(person, "Delete");
        assertThat(person.dialog().getByRole(AriaRole.TEXTBOX)).isFocused();
        type(person, "renamed");
        assertThat(person.row("renamed")).hasCount(0);
        assertThat(person.dialog()).hasCount(0);
    }

    private static void signOut(ConsolePerson person) {
        Locator out = person.page.getByRole(AriaRole.BUTTON, ConsolePerson.named("Sign out"));
        to(person, "Shift+Tab", out);
        person.page.keyboard().press("Enter");
        assertThat(person.page.getByText("You are signed out.")).isVisible();
    }

    private static Locator actionsOf(ConsolePerson person, String key) {
        return person.page.getByLabel("Actions for " + key);
    }

    /** Types where the keyboard is, and presses Enter. */
    private static void type(ConsolePerson person, String text) {
        person.page.keyboard().insertText(text);
        person.page.keyboard().press("Enter");
    }

    /** Opens the menu on which the keyboard is, and goes down to one of its items. */
    private static void choose(ConsolePerson person, String action) {
        Keyboard keyboard = person.page.keyboard();
        keyboard.press("Enter");
        Locator items = person.page.getByRole(AriaRole.MENUITEM);
        assertThat(items.first()).isFocused();
        Locator wanted =
                items.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + action)));
        to(person, "ArrowDown", wanted);
        keyboard.press("Enter");
    }

    private static void forwardTo(ConsolePerson person, Locator wanted) {
        to(person, "Tab", wanted);
    }

    private static void to(ConsolePerson person, String key, Locator wanted) {
        wanted.waitFor();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            person.page.keyboard().press(key);
        }
        throw new AssertionError("The keyboard does not come to " + wanted);
    }
}
