package io.keyledger.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.standalone.ConsolePerson.Look;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with API keys in the settings: issue 5, points 1 to 6 and 9; P2, P5 and S5. */
@Tag("slow")
@ExtendWith({Chromium.class, SharedKeyledger.class})
class ConsoleKeysIT {

    private KeyledgerProcess server;
    private Browser browser;
    private String organization;
    private ApiKeysClient api;
    private ConsolePerson operator;

    @BeforeEach
    void open(KeyledgerProcess server, Browser browser, TestInfo test) {
        this.server = server;
        this.browser = browser;
        this.organization =
                "console-" + Integer.toHexString(test.getDisplayName().hashCode() & 0xffffff);
        this.api = server.client().apiKeysOf(organization);
        this.operator =
                new ConsolePerson(browser, server, Look.LIGHT)
                        .signIn(server.operatorToken())
                        .enter(organization);
    }

    @AfterEach
    void close() {
        operator.close();
    }

    @Test
    void givenNoKeys_whenFirstIsCreatedFromEmptyList_thenListed() {
        assertThat(operator.page.getByText("No API keys yet")).isVisible();

        operator.page.getByText("Create the first API key").click();
        operator.dialog().getByLabel("Name").fill("CI deploy");
        operator.button("Create API Key", operator.dialog()).click();
        operator.dialog().getByText("I have stored the key").check();
        operator.button("Done", operator.dialog()).click();

        Locator row = operator.row("CI deploy");
        assertThat(row).containsText("Preview");
        assertThat(row).containsText("Active");
        assertThat(row).containsText("kl_preview_…");
        assertThat(row).containsText("by admin");
        assertThat(row.locator("time")).containsText("just now");
        assertThat(row.locator("time")).hasAttribute("title", Pattern.compile(".* UTC"));
    }

    @Test
    void givenMistakes_whenSent_thenToldAtTheFieldAndNothingTypedIsLost() {
        operator.openCreation(" ", "Production");
        operator.dialog().getByLabel("Description").fill("kept");
        operator.button("Create API Key", operator.dialog()).click();

        Locator name = operator.dialog().getByLabel("Name");
        assertThat(name).hasAttribute("aria-invalid", "true");
        assertThat(name).isFocused();
        assertThat(operator.dialog().locator("#name-problem")).hasText("Must not be blank.");
        assertThat(operator.dialog().getByLabel("Description")).hasValue("kept");
        assertThat(operator.dialog().getByLabel("Production")).isChecked();
        assertThat(operator.dialog()).containsText("cannot be used in Preview");
    }

    @Test
    void givenSecret_whenNotStoredYet_thenDialogStays() {
        operator.openCreation("guarded", "Preview");
        operator.button("Create API Key", operator.dialog()).click();
        operator.page.locator("#secret").waitFor();

        operator.page.keyboard().press("Escape");
        operator.page.keyboard().press("Escape");
        operator.page.mouse().click(5, 5);

        assertThat(operator.page.locator("#secret")).isVisible();
        assertThat(operator.button("Done", operator.dialog())).isDisabled();
        assertThat(operator.dialog()).containsText("cannot be shown again");
    }

    @Test
    void p2_givenSecretCopied_whenDialogIsClosed_thenItIsNowhereInThePage() {
        String secret = operator.createKey("forgotten", "Production");

        assertThat(operator.page.evaluate("navigator.clipboard.readText()")).isEqualTo(secret);
        assertThat(traces(secret)).isFalse();
        operator.page.getByRole(AriaRole.LINK, ConsolePerson.named("Audit log")).click();
        operator.page.goBack();
        assertThat(operator.row("forgotten")).isVisible();
        assertThat(traces(secret)).isFalse();
        operator.page.reload();
        assertThat(traces(secret)).isFalse();
    }

    /** In the document, its storages, its address and its history. */
    private boolean traces(String secret) {
        return (Boolean)
                operator.page.evaluate(
                        "secret => [document.documentElement.outerHTML, location.href,"
                                + " JSON.stringify(history.state), JSON.stringify(localStorage),"
                                + " JSON.stringify(sessionStorage)]"
                                + ".some(text => text && text.includes(secret))",
                        secret);
    }

    @Test
    void givenKey_whenRevokedAndReactivated_thenRowChangesInPlaceAndKeyboardStays() {
        operator.createKey("importer", "Production");

        operator.act("importer", "Revoke");
        operator.dialog().getByLabel("Reason").fill("Seen in a public gist");
        operator.page.keyboard().press("Enter");
        assertThat(operator.row("importer")).containsText("Revoked");
        assertThat(operator.page.getByLabel("Actions for importer")).isFocused();

        operator.act("importer", "Reactivate");
        operator.button("Reactivate key", operator.dialog()).click();
        assertThat(operator.row("importer")).containsText("Active");
    }

    @Test
    void givenKey_whenEdited_thenRowShowsIt() {
        operator.createKey("old name", "Preview");

        operator.act("old name", "Edit name and description");
        operator.dialog().getByLabel("Name").fill("new name");
        operator.dialog().getByLabel("Description").fill("and why");
        operator.button("Save", operator.dialog()).click();

        assertThat(operator.row("new name")).containsText("and why");
        assertThat(operator.row("old name")).hasCount(0);
    }

    @Test
    void givenKey_whenDeleted_thenItsNameHadToBeTyped() {
        operator.createKey("for ever", "Preview");

        operator.act("for ever", "Delete");
        assertThat(operator.button("Delete key", operator.dialog())).isDisabled();
        operator.dialog().getByRole(AriaRole.TEXTBOX).fill("for ever");
        operator.button("Delete key", operator.dialog()).click();

        assertThat(operator.row("for ever")).hasCount(0);
        assertThat(operator.page.getByText("No API keys yet")).isVisible();
    }

    @Test
    void givenSeveralKeys_whenFilteredSearchedAndSorted_thenListFollows() {
        String secret = operator.createKey("Storefront", "Production");
        operator.createKey("Data science", "Preview");

        operator.page.getByRole(AriaRole.LINK, ConsolePerson.named("Preview")).click();
        assertThat(operator.row("Storefront")).hasCount(0);
        operator.page.getByRole(AriaRole.LINK, ConsolePerson.named("All")).click();
        operator.page.getByRole(AriaRole.LINK, ConsolePerson.named("Name")).click();
        assertThat(operator.page.locator("tbody tr").first()).containsText("Data science");

        operator.page.locator("#search").fill("store");
        assertThat(operator.row("Data science")).hasCount(0);
        operator.page.locator("#search").fill(secret);
        assertThat(operator.page.getByText("This is the key with the secret")).isVisible();
        assertThat(operator.row("Storefront")).isVisible();
        assertThat(operator.page.url()).doesNotContain(secret);
        assertThat(operator.page.locator("#search")).hasValue("");
    }

    @Test
    void givenMoreThanAPage_whenPaged_thenForthAndBack() {
        for (int i = 0; i < 55; i++) {
            api.create("key %02d".formatted(i)).expect(201);
        }
        operator.page.reload();

        operator.page.locator("#next").click();
        assertThat(operator.page.getByText("Page 2")).isVisible();
        assertThat(operator.row("key 00")).isVisible();
        operator.page.locator("#previous").click();
        assertThat(operator.row("key 54")).isVisible();
    }

    @Test
    void givenOpenPage_whenSomebodyElseChangesKeys_thenItShows() {
        operator.createKey("shared", "Production");
        String id = operator.row("shared").getAttribute("id");

        api.rename(id, "shared by all").expect(200);
        assertThat(operator.row("shared by all")).isVisible();
        api.create("made elsewhere").expect(201);
        assertThat(operator.row("made elsewhere")).isVisible();
        api.delete(id).expect(204);
        assertThat(operator.row("shared by all")).hasCount(0);
    }

    @Test
    void s5_givenNameOfMarkup_whenShown_thenItIsText() {
        String name = "<img src=x onerror=document.title='owned'> \u202egnp.exe";
        api.create(name).expect(201);
        operator.page.reload();

        assertThat(operator.row("<img src=x")).isVisible();
        assertThat(operator.page.locator("td img")).hasCount(0);
        assertThat(operator.page.title()).doesNotContain("owned");
    }

    @Test
    void p5_givenAuditor_whenSignedIn_thenNoActionsAndTheApiRefusesToo() {
        api.create("looked at").expect(201);
        String token =
                server.client()
                        .accessTokensOf(organization)
                        .issue("auditor", "auditor")
                        .expect(201)
                        .text("secret");
        try (ConsolePerson auditor = new ConsolePerson(browser, server, Look.LIGHT)) {
            auditor.signIn(token);

            assertThat(auditor.row("looked at")).isVisible();
            assertThat(auditor.page.locator("#create, [data-menu]")).hasCount(0);
            String id = auditor.row("looked at").getAttribute("id");
            Answer refusal =
                    new KeyledgerClient(server.port(), token).apiKeysOf(organization).revoke(id);
            assertThat(refusal.status()).isEqualTo(403);
        }
    }
}
