package io.keyledger.http.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.http.HttpTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** CASES S8, the other half: this client is a proxy that is trusted. */
@TestPropertySource(properties = "keyledger.trusted-proxies=127.0.0.0/8")
class TrustedProxyTest extends HttpTest {

    @Test
    void s8_givenTrustedProxy_whenItNamesItsClient_thenTheAddressIsTheClients() {
        assertThat(addressFor("198.51.100.1, 203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void s8_givenTrustedProxy_whenWhatItNamesIsNoAddress_thenTheAddressIsTheSockets() {
        assertThat(addressFor("203.0.113.7, localhost")).isEqualTo("127.0.0.1");
        assertThat(addressFor("<script>")).isEqualTo("127.0.0.1");
    }

    @Test
    void s8_givenTrustedProxy_whenTheNextRequestNamesNobody_thenNothingIsLeftOfTheFirst() {
        assertThat(addressFor("203.0.113.7")).isEqualTo("203.0.113.7");

        assertThat(addressOf(json(get("/origin")))).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "keys.example.org, https://keys.example.org/url",
        "keys.example.org:8443, https://keys.example.org:8443/url"
    })
    void givenTrustedProxyThatEndsTls_thenAddressesOfOursAreWithHttpsAndItsPort(
            String host, String url) throws IOException {
        assertThat(
                        raw(
                                "GET /url HTTP/1.1\r\nConnection: close\r\nX-Forwarded-Proto: https\r\n"
                                        + "Host: "
                                        + host
                                        + "\r\n\r\n"))
                .contains("\"url\":\"" + url + "\"");
    }

    private static String addressOf(JsonNode answer) {
        return answer.get("origin").get("clientAddress").asString();
    }

    private String addressFor(String forwarded) {
        return addressOf(json(get("/origin", "X-Forwarded-For", forwarded)));
    }
}
