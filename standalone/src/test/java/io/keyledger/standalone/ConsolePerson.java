package io.keyledger.standalone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import io.keyledger.processes.KeyledgerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Somebody with a browser of their own who uses the console by what it shows. */
final class ConsolePerson implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("..", "console", "target", "screenshots");

    /** Much more than it takes; only a failing test waits for it. */
    static final double PATIENCE_MILLIS = 60_000;

    private static final int NARROWEST = 360;

    private final BrowserContext context;
    private final String look;
    final Page page;

    /** How a browser shows pages. */
    enum Look {
        LIGHT(1440, 900, ColorScheme.LIGHT),
        DARK(1440, 900, ColorScheme.DARK),
        PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
        PHONE_DARK(390, 844, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Look(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    ConsolePerson(Browser browser, KeyledgerProcess server, Look look) {
        this.look = look.name().toLowerCase(Locale.ROOT);
        this.context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL("http://127.0.0.1:" + server.port())
                                .setViewportSize(look.width, look.height)
                                .setColorScheme(look.scheme)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
    }

    ConsolePerson signIn(String token) {
        page.navigate("/");
        page.getByLabel("Access token").fill(token);
        page.keyboard().press("Enter");
        page.waitForURL("**/settings/**");
        return this;
    }

    /** For who is bound to no organization. */
    ConsolePerson enter(String organization) {
        page.getByLabel("Organization").fill(organization);
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.HEADING, named("API Keys")).waitFor();
        return this;
    }

    /** Creates a key, stores its secret as told, and returns it. */
    String createKey(String name, String environment) {
        openCreation(name, environment);
        button("Create API Key", dialog()).click();
        String secret = page.locator("#secret").textContent();
        button("Copy", dialog()).click();
        button("Done", dialog()).click();
        row(name).waitFor();
        return secret;
    }

    /** Opens the dialog and fills it. */
    void openCreation(String name, String environment) {
        page.locator("#create").click();
        dialog().getByLabel("Name").fill(name);
        dialog().getByLabel(environment).check();
    }

    void act(String key, String action) {
        page.getByLabel("Actions for " + key).click();
        page.getByRole(AriaRole.MENUITEM).filter(withText(action)).click();
    }

    Locator row(String name) {
        return page.locator("#keys tbody tr").filter(withText(name));
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    Locator button(String name, Locator within) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Whether something is wider than the screen of the smallest phone. */
    boolean hasToScrollSideways() {
        ViewportSize size = page.viewportSize();
        page.setViewportSize(NARROWEST, size.height);
        Object overflows =
                page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth");
        page.setViewportSize(size.width, size.height);
        return (Boolean) overflows;
    }

    /** For people to look at. */
    void show(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + "-" + look + ".png")));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Override
    public void close() {
        context.close();
    }
}
