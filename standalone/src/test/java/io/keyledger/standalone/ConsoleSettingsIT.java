package io.keyledger.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.standalone.ConsolePerson.Look;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The other pages of the settings, and how all look: issue 5, points 7 and 8; P1. */
@Tag("slow")
@ExtendWith({Chromium.class, SharedKeyledger.class})
class ConsoleSettingsIT {

    private static final String ORGANIZATION = "settings";

    @Test
    void givenWrongToken_whenSigningIn_thenToldWhyAndWhereTheOperatorsIs(
            KeyledgerProcess server, Browser browser) {
        try (ConsolePerson somebody = new ConsolePerson(browser, server, Look.LIGHT)) {
            somebody.page.navigate("/settings/audit-log");
            somebody.page.getByLabel("Access token").fill("klt_wrong");
            somebody.page.keyboard().press("Enter");

            assertThat(somebody.page.locator("#token-problem")).containsText("not valid");
            assertThat(somebody.page.getByText("admin-token")).isVisible();
        }
    }

    @Test
    void givenDeletedKey_whenLookedFor_thenItsHistoryTellsWhoAndWhy(
            KeyledgerProcess server, Browser browser) {
        try (ConsolePerson operator = operator(server, browser, Look.LIGHT, "history")) {
            operator.createKey("short-lived", "Production");
            operator.act("short-lived", "Revoke");
            operator.dialog().getByLabel("Reason").fill("leaked");
            operator.page.keyboard().press("Enter");
            operator.row("short-lived").filter(ConsolePerson.withText("Revoked")).waitFor();
            operator.act("short-lived", "Delete");
            operator.dialog().getByRole(AriaRole.TEXTBOX).fill("short-lived");
            operator.button("Delete key", operator.dialog()).click();

            operator.page.getByRole(AriaRole.LINK, ConsolePerson.named("Deleted")).click();
            operator.page.getByLabel("History of short-lived").click();

            var panel = operator.page.locator("#panel");
            assertThat(panel.locator("li")).hasCount(3);
            assertThat(panel).containsText("Deleted by admin");
            assertThat(panel).containsText("leaked");
            assertThat(panel).containsText("Keyledger console");
            operator.page.keyboard().press("Escape");
            assertThat(operator.page.getByLabel("History of short-lived")).isFocused();
        }
    }

    @Test
    void givenEvents_whenAuditLogIsFilteredAndExported_thenOnlyThese(
            KeyledgerProcess server, Browser browser) throws Exception {
        try (ConsolePerson operator = operator(server, browser, Look.LIGHT, "audit")) {
            operator.createKey("first", "Production");
            operator.act("first", "Revoke");
            operator.button("Revoke key", operator.dialog()).click();
            operator.row("first").filter(ConsolePerson.withText("Revoked")).waitFor();

            operator.page.getByRole(AriaRole.LINK, ConsolePerson.named("Audit log")).click();
            assertThat(operator.page.locator("#entries tbody tr")).hasCount(2);
            operator.page.getByLabel("Event", exactly()).selectOption("api-key.revoked");
            assertThat(operator.page.locator("#entries tbody tr")).hasCount(1);
            Download csv =
                    operator.page.waitForDownload(
                            () -> operator.page.getByText("CSV", exactText()).click());

            assertThat(Files.readString(csv.path()))
                    .contains("api-key.revoked")
                    .doesNotContain("api-key.created");
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactText() {
        return new Page.GetByTextOptions().setExact(true);
    }

    @Test
    void givenIssuedToken_whenRevokedHere_thenWhoUsesItIsSignedOut(
            KeyledgerProcess server, Browser browser) {
        try (ConsolePerson operator = operator(server, browser, Look.LIGHT, "tokens");
                ConsolePerson other = new ConsolePerson(browser, server, Look.LIGHT)) {
            operator.page.getByRole(AriaRole.LINK, ConsolePerson.named("Access tokens")).click();
            operator.page.locator("#create").click();
            operator.dialog().getByLabel("Name").fill("maria");
            operator.button("Issue access token", operator.dialog()).click();
            String token = operator.page.locator("#secret").textContent();
            operator.dialog().getByText("I have stored the token").check();
            operator.button("Done", operator.dialog()).click();
            other.signIn(token);

            operator.page.getByLabel("Revoke maria").click();
            operator.button("Revoke token", operator.dialog()).click();
            assertThat(operator.page.locator("#tokens tbody tr")).containsText("Revoked");

            other.page.navigate("/settings/api-keys");
            assertThat(other.page.getByLabel("Access token")).isVisible();
            assertThat(other.page.getByText("no longer valid")).isVisible();
        }
    }

    /** At every width and in both schemes, and for people to look at. */
    @ParameterizedTest
    @EnumSource(Look.class)
    void p1_givenEachPage_whenShown_thenAxeFindsNothingAllFitsAndAllIsOfThisServer(
            Look look, KeyledgerProcess server, Browser browser) {
        try (ConsolePerson person = new ConsolePerson(browser, server, look)) {
            List<String> requests = new ArrayList<>();
            person.page.onRequest(request -> requests.add(request.url()));
            person.page.navigate("/");
            check(person, "sign-in");
            person.signIn(server.operatorToken());
            check(person, "organization");
            String organization =
                    ORGANIZATION + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
            person.enter(organization);
            check(person, "empty");
            person.page.navigate("/settings/access-tokens");
            check(person, "access-tokens-empty");
            person.page.navigate("/settings/api-keys");
            new SettledOrganization(server.client(), organization).fill();
            checkDialogs(person);
            checkTokens(person);
            person.page.navigate("/settings/audit-log");
            person.page.locator("#checkpoint").waitFor();
            check(person, "audit-log");
            person.page.navigate("/settings/deleted-api-keys");
            check(person, "deleted-api-keys");
            person.page.navigate("/settings/api-keys?q=nothing-like-it");
            check(person, "no-match");
            person.page.navigate("/settings/nothing-here");
            check(person, "not-found");
            assertThat(requests).isNotEmpty().allMatch(url -> isOf(server, url));
        }
    }

    private static boolean isOf(KeyledgerProcess server, String url) {
        return url.startsWith("http://127.0.0.1:" + server.port() + "/");
    }

    private static void checkDialogs(ConsolePerson person) {
        person.openCreation("CI deploy", "Production");
        check(person, "create");
        person.button("Create API Key", person.dialog()).click();
        person.page.locator("#secret").waitFor();
        check(person, "secret");
        person.button("Copy", person.dialog()).click();
        person.button("Done", person.dialog()).click();
        person.row("CI deploy").waitFor();
        check(person, "list");
        person.page.getByLabel("Actions for CI deploy").click();
        person.page.getByRole(AriaRole.MENUITEM).first().waitFor();
        check(person, "menu");
        person.page.keyboard().press("Escape");
        for (String action : new String[] {"Edit name and description", "Revoke", "Delete"}) {
            person.act("CI deploy", action);
            person.dialog().waitFor();
            check(person, action.split(" ")[0].toLowerCase(Locale.ROOT));
            person.button("Cancel", person.dialog()).click();
        }
        person.act("CI deploy", "History");
        person.page.locator("#panel li").waitFor();
        check(person, "history");
        person.page.keyboard().press("Escape");
    }

    private static void checkTokens(ConsolePerson person) {
        person.page.navigate("/settings/access-tokens");
        check(person, "access-tokens");
        person.page.locator("#create").click();
        person.dialog().getByLabel("Name").fill("maria");
        check(person, "issue-token");
        person.button("Issue access token", person.dialog()).click();
        person.page.locator("#secret").waitFor();
        check(person, "token");
        person.dialog().getByText("I have stored the token").check();
        person.button("Done", person.dialog()).click();
    }

    private static void check(ConsolePerson person, String name) {
        person.show(name);
        assertThat(Axe.violationsOf(person)).as(name).isEmpty();
        assertThat(person.hasToScrollSideways()).as(name).isFalse();
    }

    private static ConsolePerson operator(
            KeyledgerProcess server, Browser browser, Look look, String organization) {
        return new ConsolePerson(browser, server, look)
                .signIn(server.operatorToken())
                .enter(ORGANIZATION + "-" + organization);
    }
}
