package io.keyledger.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestTemplateTest {

    private final RequestTemplate template =
            RequestTemplate.post("/path", "klt_x", "{\"key\": \"{}\"}", 3);

    @Test
    void givenValue_whenFilled_thenTheRequestIsWhole() {
        assertThat(text(template.with(RequestTemplate.ascii("abc"))))
                .startsWith("POST /path HTTP/1.1\r\nHost: ")
                .contains("\r\nAuthorization: Bearer klt_x\r\n")
                .endsWith("\r\nContent-Length: 14\r\n\r\n{\"key\": \"abc\"}");
    }

    @Test
    void givenValueOfAnotherWidth_whenFilled_thenItIsRefused() {
        assertThatThrownBy(() -> template.with(RequestTemplate.ascii("abcd")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givenNoToken_whenMade_thenNoCredentialIsSent() {
        assertThat(text(RequestTemplate.get("/livez", "")))
                .startsWith("GET /livez HTTP/1.1\r\n")
                .doesNotContain("Authorization")
                .endsWith("\r\n\r\n");
    }

    private static String text(byte[] request) {
        return new String(request, StandardCharsets.US_ASCII);
    }
}
