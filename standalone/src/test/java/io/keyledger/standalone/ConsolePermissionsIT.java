package io.keyledger.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import io.keyledger.processes.FormClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.standalone.ConsolePerson.Look;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** CASES P5: pages for people who may not do everything. */
@Tag("slow")
@ExtendWith({Chromium.class, SharedKeyledger.class})
class ConsolePermissionsIT {

    private static final String ORGANIZATION = "permissions";

    /** Which links of the side each role has, and which of the pages are closed to it. */
    @ParameterizedTest
    @CsvSource({
        "verifier, API Keys, api-keys|deleted-api-keys|audit-log|access-tokens",
        "consumer, API Keys, api-keys|deleted-api-keys|audit-log|access-tokens",
        "auditor, API Keys|Audit log, access-tokens",
        "developer, API Keys|Audit log, access-tokens",
        "owner, API Keys|Access tokens|Audit log, ''"
    })
    void p5_givenRole_whenPagesAreOpened_thenClosedOnesSayWhatIsMissing(
            String role, String links, String closed, KeyledgerProcess server, Browser browser) {
        try (ConsolePerson person = new ConsolePerson(browser, server, Look.LIGHT)) {
            person.signIn(tokenOf(server, role));

            assertThat(person.page.locator("nav[aria-label=Settings] a"))
                    .hasText(links.split("\\|"));
            for (String page :
                    List.of("api-keys", "deleted-api-keys", "audit-log", "access-tokens")) {
                person.page.navigate("/settings/" + page);
                boolean isClosed = List.of(closed.split("\\|")).contains(page);
                assertThat(person.page.locator(".closed")).hasCount(isClosed ? 1 : 0);
                if (isClosed) {
                    assertThat(person.page.locator(".closed")).containsText(role);
                    assertThat(person.page.getByRole(AriaRole.HEADING).first()).isVisible();
                }
            }
        }
    }

    @Test
    void p5_givenAuditor_whenADialogIsAskedForByItsAddress_thenRefused(KeyledgerProcess server) {
        FormClient auditor = new FormClient(server.port());
        auditor.signIn(tokenOf(server, "auditor"));
        String form = "name=x&environment=preview&_csrf=" + auditor.csrfToken("/settings/api-keys");

        assertThat(auditor.get("/settings/api-keys/new").statusCode()).isEqualTo(403);
        assertThat(auditor.get("/settings/access-tokens/new").statusCode()).isEqualTo(403);
        assertThat(auditor.post("/settings/api-keys", form).statusCode()).isEqualTo(403);
        assertThat(auditor.post("/settings/access-tokens", form).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void p1_givenClosedPage_whenCheckedByAxe_thenNoViolation(
            Look look, KeyledgerProcess server, Browser browser) {
        try (ConsolePerson person = new ConsolePerson(browser, server, look)) {
            person.signIn(tokenOf(server, "verifier"));
            person.page.navigate("/settings/api-keys");
            person.show("closed");
            assertThat(Axe.violationsOf(person)).isEmpty();
        }
    }

    private static String tokenOf(KeyledgerProcess server, String role) {
        return server.client()
                .accessTokensOf(ORGANIZATION)
                .issue("a " + role, role)
                .expect(201)
                .text("secret");
    }
}
