package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** CASES S8 and S7, for what people do on the pages: they count as coming from their browser. */
@Tag("slow")
class ConsoleOriginIT {

    @RegisterExtension static final KeyledgerStarter keyledger = KeyledgerStarter.forAllTests();

    private static final String BROWSER = "127.0.0.2";
    private static final int BURST = 5;

    @TempDir static Path directory;

    private static KeyledgerProcess server;

    @BeforeAll
    static void start() {
        server =
                keyledger.start(
                        Launch.on(directory.resolve("data"))
                                .with(
                                        "--keyledger.throttling.burst=" + BURST,
                                        "--keyledger.throttling.per-second=1"));
    }

    @Test
    void s8_givenBrowserElsewhere_whenKeyIsCreatedOnThePage_thenHistoryHasItsAddress() {
        createOnThePage(new BrowserElsewhere(server.port(), BROWSER), "elsewhere");

        assertThat(originOfFirstEvent("elsewhere").required("ip").asString()).isEqualTo(BROWSER);
    }

    @Test
    void s8_givenBrowserThatForges_whenKeyIsCreatedOnThePage_thenHistoryHasItsAddress() {
        createOnThePage(
                new BrowserElsewhere(server.port(), BROWSER)
                        .with("X-Forwarded-For", "203.0.113.7")
                        .with("Keyledger-Forwarding-Proof", "0".repeat(64)),
                "forged-page");

        assertThat(originOfFirstEvent("forged-page").required("ip").asString()).isEqualTo(BROWSER);
    }

    @Test
    void s8_givenCallerThatForges_whenKeyIsCreatedByTheApi_thenHistoryHasTheSocketsAddress() {
        server.client()
                .apiKeysOf("forged-api")
                .create(
                        "forged",
                        "X-Forwarded-For",
                        "203.0.113.7",
                        "Keyledger-Forwarding-Proof",
                        "0".repeat(64))
                .expect(201);

        assertThat(originOfFirstEvent("forged-api").required("ip").asString())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void s7_givenWrongSignInsOfOneBrowser_thenItIsSlowedAndNobodyElseIs() {
        BrowserElsewhere guessing = new BrowserElsewhere(server.port(), "127.0.0.3");
        String last = "";
        for (int i = 0; i < 20 * BURST && !last.contains("reason=busy"); i++) {
            last = guessing.signIn("klt_wrong");
        }

        assertThat(last).contains("reason=busy");
        assertThat(new BrowserElsewhere(server.port(), "127.0.0.4").signIn("klt_wrong"))
                .contains("reason=wrong");
        new KeyledgerClient(server.port(), "klt_wrong").get("/v1/me").expect(401);
    }

    private static void createOnThePage(BrowserElsewhere browser, String organization) {
        browser.signIn(server.operatorToken());
        browser.post(
                "/settings/organization",
                "organization="
                        + organization
                        + "&_csrf="
                        + browser.csrfToken("/settings/organization"));
        String answer =
                browser.post(
                        "/settings/api-keys",
                        "name=there&environment=preview&_csrf="
                                + browser.csrfToken("/settings/api-keys/new"));
        assertThat(answer).contains("Copy your API key now");
    }

    private static JsonNode originOfFirstEvent(String organization) {
        return server.client()
                .get("/v1/organizations/" + organization + "/events")
                .expect(200)
                .json()
                .required("items")
                .get(0)
                .required("data")
                .required("origin");
    }
}
