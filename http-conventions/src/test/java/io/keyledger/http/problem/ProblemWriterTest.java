package io.keyledger.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ProblemWriterTest {

    private final ProblemWriter writer = new ProblemWriter(JsonMapper.shared());
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void givenUnauthenticated_thenChallenge() throws Exception {
        writer.write(request, response, ErrorCode.UNAUTHENTICATED);

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(response.getContentAsString()).contains("\"code\":\"unauthenticated\"");
    }

    @Test
    void givenReadModelBehind_thenRetryAfter() throws Exception {
        writer.write(request, response, ErrorCode.READ_MODEL_BEHIND);

        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void givenProblemWithHeader_thenItReplacesTheDefault() throws Exception {
        writer.write(
                request, response, ProblemException.unavailable().withHeader("Retry-After", "7"));

        assertThat(response.getHeaders("Retry-After")).containsExactly("7");
    }

    @Test
    void givenHalfWrittenSecret_thenNothingOfItIsSent() throws Exception {
        response.getOutputStream().print("{\"secret\":\"kl_prod_");

        writer.write(request, response, ErrorCode.INTERNAL);

        assertThat(response.getContentAsString()).startsWith("{\"type\"").doesNotContain("secret");
    }

    @Test
    void givenCommittedResponse_thenLeftAlone() throws Exception {
        response.getWriter().write("sent");
        response.flushBuffer();

        writer.write(request, response, ErrorCode.INTERNAL);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEqualTo("sent");
    }
}
