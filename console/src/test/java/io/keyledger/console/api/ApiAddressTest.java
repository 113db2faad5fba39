package io.keyledger.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Where the console finds the API that runs in the same application. */
class ApiAddressTest {

    private final MockEnvironment environment =
            new MockEnvironment().withProperty("local.server.port", "8080");

    private String address() {
        return ApiAddress.ofOwnServer(environment).base().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'', http://127.0.0.1:8080",
        "0.0.0.0, http://127.0.0.1:8080",
        "'::', http://127.0.0.1:8080",
        "'::1', http://[::1]:8080",
        "keys.example, http://keys.example:8080"
    })
    void givenInterfaceOfTheServer_thenTheAddressReachesIt(String listening, String address) {
        environment.setProperty("server.address", listening);

        assertThat(address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.ssl.bundle", "server.ssl.certificate", "server.ssl.key-store"})
    void givenServerWithACertificate_thenHttps(String setting) {
        environment.setProperty(setting, "its");

        assertThat(address()).isEqualTo("https://127.0.0.1:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.ssl.bundle", "server.ssl.certificate"})
    void givenCertificateAndTlsSwitchedOff_thenHttp(String setting) {
        environment.setProperty(setting, "its");
        environment.setProperty("server.ssl.enabled", "false");

        assertThat(address()).isEqualTo("http://127.0.0.1:8080");
    }
}
