package io.keyledger.http.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.http.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** CASES S8: there are proxies that are trusted, and this client is none of them. */
@TestPropertySource(properties = "keyledger.trusted-proxies=203.0.113.0/24")
class UntrustedProxyTest extends HttpTest {

    @Test
    void s8_givenSomebodyElse_whenItNamesAClient_thenTheAddressIsTheSockets() {
        String address =
                json(get("/origin", "X-Forwarded-For", "203.0.113.7"))
                        .get("origin")
                        .get("clientAddress")
                        .asString();

        assertThat(address).isEqualTo("127.0.0.1");
    }
}
