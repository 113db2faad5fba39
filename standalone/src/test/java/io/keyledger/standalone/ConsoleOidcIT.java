package io.keyledger.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.keyledger.processes.Answer;
import io.keyledger.processes.FormClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import io.keyledger.standalone.ConsolePerson.Look;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in with OpenID Connect, at a real issuer. */
@Tag("slow")
@ExtendWith(Chromium.class)
class ConsoleOidcIT {

    @RegisterExtension static final KeyledgerStarter keyledger = KeyledgerStarter.forAllTests();

    @TempDir static Path directory;

    private static TestIssuer issuer;
    private static KeyledgerProcess server;

    private ConsolePerson ada;

    @BeforeAll
    static void start() {
        issuer = TestIssuer.start();
        server = keyledger.start(Launch.on(directory.resolve("data")).with(issuer.settings()));
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @BeforeEach
    void open(Browser browser) {
        issuer.reset();
        ada = new ConsolePerson(browser, server, Look.LIGHT);
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @Test
    void givenIssuer_whenSignedInThere_thenWhatIsDoneIsDoneByThatPerson() {
        signInAtTheIssuer();

        assertThat(ada.page.locator(".who")).containsText("Ada Lovelace");
        ada.createKey("made by ada", "Preview");
        assertThat(ada.row("made by ada")).containsText("by Ada Lovelace");
        Answer events = server.client().get("/v1/organizations/oidc/events").expect(200);
        assertThat(events.body()).contains("\"type\":\"oidc\"", "\"id\":\"ada\"");
    }

    @Test
    void givenPageThatWasAskedFor_whenSignedInAtTheIssuer_thenItIsShown() {
        ada.page.navigate("/settings/audit-log");
        goToTheIssuer();
        fillItsForm();

        assertThat(ada.page.getByRole(AriaRole.HEADING, ConsolePerson.named("Audit log")))
                .isVisible();
    }

    @Test
    void givenTokenAboutToExpire_whenPageIsUsed_thenRenewedWithTheRightsOfNow() {
        issuer.issueTokensFor(Duration.ofSeconds(8));
        signInAtTheIssuer();
        int before = issuer.renewals();
        issuer.issueClaims(
                Map.of("organization", "oidc", "roles", List.of("auditor"), "name", "Ada King"));

        await().atMost(KeyledgerProcess.PATIENCE)
                .until(
                        () -> {
                            ada.page.reload();
                            return issuer.renewals() > before;
                        });

        assertThat(ada.page.locator(".who")).containsText("Ada King");
        assertThat(ada.page.locator("#create")).hasCount(0);
    }

    @Test
    void givenIssuerThatRenewsNoMore_whenTokenExpires_thenSignedOut() {
        issuer.issueTokensFor(Duration.ofSeconds(4));
        signInAtTheIssuer();
        issuer.refuseRenewals();

        await().atMost(KeyledgerProcess.PATIENCE)
                .until(
                        () -> {
                            ada.page.reload();
                            return ada.page.url().contains("/sign-in");
                        });

        assertThat(ada.page.getByText("has ended")).isVisible();
    }

    @Test
    void givenAccountOfNoOrganization_whenSignedInThere_thenToldWhatIsMissing() {
        issuer.issueClaims(Map.of("roles", List.of("developer")));
        ada.page.navigate("/");
        goToTheIssuer();
        fillItsForm();

        assertThat(ada.page.getByRole(AriaRole.ALERT)).containsText("ask your administrator");
        assertThat(ada.page.getByLabel("Access token")).isVisible();
    }

    @Test
    void givenNonceOfAnotherSignIn_whenComingBack_thenRefused() {
        issuer.alterNonces();
        ada.page.navigate("/");
        goToTheIssuer();
        fillItsForm();

        assertThat(ada.page.getByRole(AriaRole.ALERT)).containsText("did not sign you in");
        assertThat(server.output()).contains("invalid_nonce");
    }

    @Test
    void givenStart_whenSentToTheIssuer_thenWithPkceStateAndNonce() {
        assertThat(locationOf(new FormClient(server.port()).get("/sign-in/with/oidc")))
                .startsWith(issuer.uri() + "/oauth2/authorize?response_type=code")
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .contains("redirect_uri=http://127.0.0.1:" + server.port() + "/sign-in/oidc");
    }

    @Test
    void givenWrongOrNoState_whenComingBack_thenNotSignedIn() {
        FormClient browser = new FormClient(server.port());
        browser.get("/sign-in/with/oidc");

        for (String query : List.of("?code=x&state=forged", "?code=x", "")) {
            assertThat(locationOf(browser.get("/sign-in/oidc" + query)))
                    .endsWith("/sign-in?reason=not-asked");
        }
        assertThat(browser.get("/settings/organization").statusCode()).isEqualTo(302);
    }

    @Test
    void givenPersonWhoCancels_whenComingBack_thenTold() {
        FormClient browser = new FormClient(server.port());
        String state =
                locationOf(browser.get("/sign-in/with/oidc"))
                        .replaceFirst(".*[?&]state=([^&]+).*", "$1");

        assertThat(locationOf(browser.get("/sign-in/oidc?error=access_denied&state=" + state)))
                .endsWith("/sign-in?reason=cancelled");
        assertThat(browser.get("/sign-in?reason=cancelled").body()).contains("it was cancelled");
    }

    @Test
    void givenIssuerThatIsAway_whenAsked_thenToldAndTokensStillSignIn() {
        KeyledgerProcess lonely =
                keyledger.start(
                        Launch.on(directory.resolve("lonely"))
                                .with(issuer.settings())
                                .with("--keyledger.console.oidc.issuer-uri=http://127.0.0.1:1"));
        FormClient browser = new FormClient(lonely.port());

        assertThat(locationOf(browser.get("/sign-in/with/oidc")))
                .endsWith("/sign-in?reason=issuer-away");
        browser.signIn(lonely.operatorToken());
        assertThat(browser.get("/settings/organization").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void p1_givenSignInPageWithTheButton_whenCheckedByAxe_thenNoViolation(
            Look look, Browser browser) {
        try (ConsolePerson person = new ConsolePerson(browser, server, look)) {
            for (String reason : List.of("", "?reason=no-member", "?reason=wrong")) {
                person.page.navigate("/sign-in" + reason);
                person.show("sign-in-oidc" + reason.replace("?reason=", "-"));
                assertThat(Axe.violationsOf(person)).isEmpty();
            }
        }
    }

    private static String locationOf(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        return redirect.headers().firstValue("Location").orElseThrow();
    }

    private void signInAtTheIssuer() {
        ada.page.navigate("/");
        goToTheIssuer();
        fillItsForm();
        ada.page.getByRole(AriaRole.HEADING, ConsolePerson.named("API Keys")).waitFor();
    }

    private void goToTheIssuer() {
        ada.page.getByRole(AriaRole.LINK, ConsolePerson.named("Sign in with Example ID")).click();
    }

    private void fillItsForm() {
        Locator form = ada.page.locator("form");
        form.locator("[name=username]").fill(IssuerApplication.PERSON);
        form.locator("[name=password]").fill(IssuerApplication.PASSWORD);
        ada.page.keyboard().press("Enter");
    }
}
