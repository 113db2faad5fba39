package io.keyledger.http.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://issuer.example/realm",
                "HTTPS://issuer.example:8443",
                "http://localhost:8080/a",
                "http://127.0.0.1",
                "http://[::1]:9000/"
            })
    void givenHttpsOrLoopback_thenSafe(String url) {
        assertThat(SafeUrl.isSafe(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "issuer.example",
                "http://issuer.example",
                "http://localhost.example",
                "https://user:password@issuer.example",
                "http://localhost@issuer.example",
                "file:///etc/passwd",
                "https:",
                "https://a b"
            })
    void givenAnythingElse_thenNot(String url) {
        assertThat(SafeUrl.isSafe(url)).isFalse();
    }
}
