package io.keyledger.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.standalone.ConsolePerson.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens elsewhere while a page is open: issue 5, points 8 and 9. */
@Tag("slow")
@ExtendWith({Chromium.class, SharedKeyledger.class})
class ConsoleLiveIT {

    private ConsolePerson operator;
    private KeyledgerClient client;
    private String organization;

    @BeforeEach
    void open(KeyledgerProcess server, Browser browser, TestInfo test) {
        organization = "live-" + Integer.toHexString(test.getDisplayName().hashCode() & 0xffffff);
        client = server.client();
        operator =
                new ConsolePerson(browser, server, Look.LIGHT)
                        .signIn(server.operatorToken())
                        .enter(organization);
    }

    @AfterEach
    void close() {
        operator.close();
    }

    @Test
    void givenOpenAuditLog_whenSomebodyElseDoesSomething_thenItShows() {
        operator.page.navigate("/settings/audit-log");
        assertThat(operator.page.getByText("Nothing has happened yet")).isVisible();

        client.apiKeysOf(organization).create("made elsewhere").expect(201);
        assertThat(entries()).hasCount(1);
        issue("issued elsewhere");
        assertThat(entries()).hasCount(2);
        assertThat(entries().first()).containsText("issued elsewhere");
    }

    @Test
    void givenFilteredAuditLog_whenSomethingElseHappens_thenTheFilterHolds() {
        operator.page.navigate("/settings/audit-log");
        operator.page.locator("#type").selectOption("api-key.created");
        assertThat(operator.page.getByText("No event matches")).isVisible();

        issue("not of this type");
        client.apiKeysOf(organization).create("of this type").expect(201);

        assertThat(entries()).hasCount(1);
        assertThat(entries()).containsText("of this type");
    }

    @Test
    void givenOpenAccessTokens_whenSomebodyElseIssuesAndRevokes_thenItShows() {
        operator.page.navigate("/settings/access-tokens");
        assertThat(operator.page.getByText("No access tokens yet")).isVisible();

        String id = issue("gateway");
        Locator row = operator.page.locator("#tokens tbody tr");
        assertThat(row).containsText("gateway");
        client.accessTokensOf(organization).revoke(id).expect(204);
        assertThat(row).containsText("Revoked");
    }

    @Test
    void givenSomebodyAmidAClick_whenTheRowChanges_thenTheClickHitsAndTheRowIsCurrent() {
        ApiKeysClient keys = client.apiKeysOf(organization);
        String id = keys.create("pressed").expect(201).text("id");
        operator.page.getByLabel("Actions for pressed").hover();

        operator.page.mouse().down();
        operator.page.waitForResponse("**/" + id + "/row", () -> keys.revoke(id).expect(200));
        operator.page.mouse().up();

        assertThat(operator.page.getByRole(AriaRole.MENUITEM).first()).isVisible();
        assertThat(operator.row("pressed")).containsText("Revoked");
    }

    @Test
    void givenLostNetwork_whenItIsThereAgain_thenTheBannerComesAndGoes() {
        Locator banner = operator.page.locator("#offline");
        assertThat(banner).isHidden();

        operator.page.context().setOffline(true);
        assertThat(banner).isVisible();
        operator.show("offline");
        operator.page.context().setOffline(false);
        assertThat(banner).isHidden();
    }

    @Test
    void givenServerThatIsAway_whenSomethingIsAsked_thenTheBannerStaysUntilItAnswers() {
        operator.page.route("**/api-keys/new", route -> route.abort());
        operator.page.locator("#create").click();
        assertThat(operator.page.locator("#offline")).isVisible();

        operator.page.unroute("**/api-keys/new");
        operator.page.locator("#create").click();
        assertThat(operator.dialog()).isVisible();
        assertThat(operator.page.locator("#offline")).isHidden();
    }

    private Locator entries() {
        return operator.page.locator("#entries tbody tr");
    }

    /** Its id. */
    private String issue(String name) {
        return client.accessTokensOf(organization).issue(name, "verifier").expect(201).text("id");
    }
}
