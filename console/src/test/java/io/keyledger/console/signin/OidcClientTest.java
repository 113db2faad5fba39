package io.keyledger.console.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OidcClientTest {

    private final Map<String, Object> metadata = new HashMap<>();
    private HttpServer server;
    private OidcClient client;

    @BeforeEach
    void startIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        metadata.put("issuer", issuer);
        metadata.put("authorization_endpoint", issuer + "/authorize");
        metadata.put("token_endpoint", issuer + "/token");
        metadata.put("jwks_uri", issuer + "/jwks");
        metadata.put("subject_types_supported", List.of("public"));
        server.createContext(
                "/",
                exchange -> {
                    byte[] body = JsonMapper.shared().writeValueAsString(metadata).getBytes(UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        client =
                new OidcClient(
                        new OidcSignInProperties(
                                "console",
                                "s",
                                issuer,
                                "Ours",
                                List.of(),
                                Map.of(),
                                "{baseUrl}/c"));
    }

    @AfterEach
    void stopIssuer() {
        server.stop(0);
    }

    @Test
    void givenIssuerThatSaysWhereItsEndpointsAre_thenTheyAreUsed() {
        assertThat(client.registration().getProviderDetails().getTokenUri()).endsWith("/token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri"})
    void givenEndpointThatAnybodyOnTheWayCanRead_thenNobodySignsInThere(String endpoint) {
        metadata.put(endpoint, "http://issuer.example/endpoint");
        assertThatThrownBy(client::registration).isInstanceOf(SignInRefusal.class);

        metadata.remove(endpoint);
        assertThatThrownBy(client::registration).isInstanceOf(SignInRefusal.class);
    }
}
