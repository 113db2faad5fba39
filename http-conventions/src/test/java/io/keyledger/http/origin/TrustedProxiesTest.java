package io.keyledger.http.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies =
            TrustedProxies.of(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8::/32", "::1"));

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "192.0.2.7", "2001:db8:1::9", "::1", "0:0:0:0:0:0:0:1"})
    void givenAddressOfAProxy_thenTrusted(String address) {
        assertThat(proxies.include(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"11.0.0.1", "192.0.2.8", "2001:db9::1", "::2", "10.0.0", "localhost", ""})
    void givenAnythingElse_thenNotTrusted(String address) {
        assertThat(proxies.include(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 203.0.113.9",
                "1.1.1.1, 203.0.113.9 | 203.0.113.9",
                "1.1.1.1,203.0.113.9,10.0.0.1 | 203.0.113.9",
                "10.0.0.2, 10.0.0.1 | 10.0.0.2",
                "203.0.113.9:4711 | 203.0.113.9",
                "[2001:db9::1]:443 | 2001:db9:0:0:0:0:0:1",
                "garbage, 203.0.113.9 | 203.0.113.9"
            })
    void givenHops_thenTheClientIsTheNearestThatIsNoProxyOfOurs(String header, String client) {
        assertThat(proxies.clientAmong(Arrays.asList(header.split(",")))).contains(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "203.0.113.9, garbage", "localhost", "1.2.3.4.5", " "})
    void givenNearestHopThatIsNoAddress_thenThereIsNoClient(String header) {
        assertThat(proxies.clientAmong(Arrays.asList(header.split(",")))).isEmpty();
    }

    @Test
    void givenNoHops_thenThereIsNoClient() {
        assertThat(proxies.clientAmong(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x", "proxy.example.org", "*", "10.0.0"})
    void givenSettingThatIsNoNetwork_thenRefused(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedProxies.of(List.of(setting)))
                .withMessage(
                        "keyledger.trusted-proxies must be addresses, or CIDRs such as 10.0.0.0/8");
    }
}
