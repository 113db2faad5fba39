package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.FormClient;
import io.keyledger.processes.KeyledgerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the console's answers and sessions must have, whatever browser asks: P3 and P4. */
@Tag("slow")
@ExtendWith(SharedKeyledger.class)
class ConsoleProtectionIT {

    private KeyledgerProcess server;
    private FormClient client;

    @BeforeEach
    void connect(KeyledgerProcess server) {
        this.server = server;
        this.client = new FormClient(server.port());
    }

    @Test
    void p3_givenPage_whenServed_thenHeadersProtectIt() {
        var answer = client.get("/sign-in");

        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(answer.body()).doesNotContain("<script>", "<style", " style=", " onclick=");
    }

    @Test
    void givenSignIn_whenItSucceeds_thenSessionHasAnotherId() {
        client.get("/sign-in");
        String before = client.cookie();

        client.signIn(server.operatorToken());

        assertThat(client.cookie()).isNotEqualTo(before);
        assertThat(client.get("/settings/organization").statusCode()).isEqualTo(200);
    }

    @Test
    void p4_givenSession_whenPostLacksTokenOrComesFromElsewhere_thenRefused() {
        client.signIn(server.operatorToken());

        assertThat(client.post("/settings/organization", "organization=acme").statusCode())
                .isEqualTo(403);
        String form = "organization=acme&_csrf=" + client.csrfToken("/settings/organization");
        assertThat(client.post("/settings/organization", form, "Origin", "https://evil.test"))
                .extracting(answer -> answer.statusCode())
                .isEqualTo(403);
        assertThat(client.post("/settings/organization", form, "Sec-Fetch-Site", "cross-site"))
                .extracting(answer -> answer.statusCode())
                .isEqualTo(403);
        assertThat(client.post("/settings/organization", form).statusCode()).isEqualTo(302);
    }

    @Test
    void givenSession_whenApiIsCalledWithItsCookie_thenUnauthenticated() {
        client.signIn(server.operatorToken());

        assertThat(client.get("/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void givenSession_whenSignedOut_thenItsCookieIsWorthNothingAndWhoHasItIsTold() {
        assertThat(locationOf(client.get("/settings/organization"))).endsWith("/sign-in");
        client.signIn(server.operatorToken());
        String cookie = client.cookie();

        client.post("/sign-out", "_csrf=" + client.csrfToken("/settings/organization"));

        client.useCookie(cookie);
        assertThat(locationOf(client.get("/settings/organization")))
                .endsWith("/sign-in?reason=over");
    }

    @Test
    void givenOpenStream_whenItsSessionIsSignedOut_thenItEnds() throws Exception {
        client.signIn(server.operatorToken());
        client.post(
                "/settings/organization",
                "organization=acme&_csrf=" + client.csrfToken("/settings/organization"));
        HttpResponse<InputStream> stream = client.open("/settings/live");
        assertThat(stream.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        CompletableFuture<byte[]> whole = CompletableFuture.supplyAsync(() -> readAll(stream));
        assertThat(whole).isNotDone();

        client.post("/sign-out", "_csrf=" + client.csrfToken("/settings/organization"));

        assertThat(whole).succeedsWithin(KeyledgerProcess.PATIENCE);
    }

    private static String locationOf(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        return redirect.headers().firstValue("Location").orElseThrow();
    }

    private static byte[] readAll(HttpResponse<InputStream> stream) {
        try (InputStream body = stream.body()) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void givenNoIssuer_whenSigningIn_thenNoButtonForOne() {
        assertThat(client.get("/sign-in").body()).doesNotContain("with-provider", "single sign-on");
        assertThat(locationOf(client.get("/sign-in/with/oidc"))).endsWith("/sign-in");
    }

    @Test
    void givenAsset_whenServed_thenBrowsersMayKeepIt() {
        Matcher asset =
                Pattern.compile("/assets/console\\.css\\?v=\\w+")
                        .matcher(client.get("/sign-in").body());
        assertThat(asset.find()).isTrue();

        assertThat(client.get(asset.group()).headers().allValues("Cache-Control"))
                .isEqualTo(List.of("max-age=31536000, public, immutable"));
    }
}
