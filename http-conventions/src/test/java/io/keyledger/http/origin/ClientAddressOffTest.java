package io.keyledger.http.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.http.HttpTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@TestPropertySource(properties = "keyledger.record-client-address=false")
class ClientAddressOffTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"/origin", "/origin-async"})
    void givenAddressesAreNotRecorded_thenTheOriginHasNone(String path) {
        JsonNode origin = json(get(path, "User-Agent", "curl/8")).get("origin");

        assertThat(origin.get("clientAddress").isNull()).isTrue();
        assertThat(origin.get("userAgent").asString()).isEqualTo("curl/8");
        assertThat(origin.get("requestId").asString()).isNotBlank();
    }
}
