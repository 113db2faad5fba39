package io.keyledger.http.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.keyledger.http.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** CASES S8, for the console: no proxy is trusted, and yet it is believed, and nobody else. */
@TestPropertySource(properties = "keyledger.forwarding-secret=" + ConsoleForwardingTest.SECRET)
class ConsoleForwardingTest extends HttpTest {

    static final String SECRET = "shared-by-console-and-api-0123456789";

    private static final ForwardingProof CONSOLE = ForwardingProof.shared(SECRET);

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "2001:db8::7", "127.0.0.9"})
    void s8_givenConsole_whenItNamesItsPerson_thenTheAddressIsThePersons(String address) {
        assertThat(addressFor(address, CONSOLE.of(address))).isEqualTo(address);
    }

    @Test
    void s8_givenProxyBetweenConsoleAndApi_thenTheAddressIsWhatTheConsoleWrote() {
        assertThat(addressFor("203.0.113.7, 10.0.0.1", CONSOLE.of("203.0.113.7")))
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "é", "ffffffffffffffffffffffffffffffffffffffffffffffffffff"})
    void s8_givenForgedProof_thenTheAddressIsTheSockets(String forged) {
        assertThat(addressFor("203.0.113.7", forged)).isEqualTo("127.0.0.1");
    }

    @Test
    void s8_givenProofOfAnotherAddressOrSecret_thenTheAddressIsTheSockets() {
        ForwardingProof other = ForwardingProof.ofThisProcess();

        assertThat(addressFor("203.0.113.7", CONSOLE.of("203.0.113.8"))).isEqualTo("127.0.0.1");
        assertThat(addressFor("198.51.100.1, 203.0.113.7", CONSOLE.of("203.0.113.7")))
                .isEqualTo("127.0.0.1");
        assertThat(addressFor("203.0.113.7", other.of("203.0.113.7"))).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"localhost", "<script>", "''"})
    void givenConsole_whenWhatItNamesIsNoAddress_thenTheAddressIsTheSockets(String text) {
        assertThat(addressFor(text, CONSOLE.of(text))).isEqualTo("127.0.0.1");
    }

    @Test
    void givenSecretThatIsTooShort_thenRefusedWithoutSayingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OriginProperties(List.of(), true, "short"))
                .withMessage("keyledger.forwarding-secret must have 32 characters");
    }

    @Test
    void givenSecret_whenSettingsArePrinted_thenNotInThem() {
        assertThat(new OriginProperties(List.of(), true, SECRET).toString()).doesNotContain(SECRET);
    }

    private String addressFor(String forwarded, String proof) {
        return json(get("/origin", "X-Forwarded-For", forwarded, ForwardingProof.HEADER, proof))
                .get("origin")
                .get("clientAddress")
                .asString();
    }
}
