package io.keyledger.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** CASES P4. */
class SameOriginFilterTest {

    private final SameOriginFilter filter = new SameOriginFilter(new AccessDeniedHandlerImpl());

    private int statusOf(String method, String header, String value) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/settings/api-keys");
        request.addHeader("Host", "keys.acme.test:8443");
        request.addHeader(header, value);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void givenChange_whenAPageOfAnotherOriginAsks_thenForbidden() throws Exception {
        assertThat(statusOf("POST", "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(statusOf("POST", "Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(statusOf("POST", "Origin", "https://evil.test")).isEqualTo(403);
        assertThat(statusOf("POST", "Origin", "null")).isEqualTo(403);
        assertThat(statusOf("POST", "Origin", "https://keys.acme.test:1")).isEqualTo(403);
    }

    @Test
    void givenChange_whenOurOwnPageAsks_thenPasses() throws Exception {
        assertThat(statusOf("POST", "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
        assertThat(statusOf("POST", "Origin", "https://keys.acme.test:8443")).isEqualTo(200);
    }

    @Test
    void givenPage_whenALinkOfAnotherOriginLeadsThere_thenPasses() throws Exception {
        assertThat(statusOf("GET", "Sec-Fetch-Site", "cross-site")).isEqualTo(200);
    }
}
