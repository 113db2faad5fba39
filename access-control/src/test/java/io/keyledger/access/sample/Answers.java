package io.keyledger.access.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is asserted about answers again and again. */
public final class Answers {

    private Answers() {}

    public static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    /** All headers and the body, without what differs between any two requests. */
    public static Map<String, List<String>> withoutIds(HttpResponse<String> answer) {
        Map<String, List<String>> all = new TreeMap<>(answer.headers().map());
        String requestId = answer.headers().firstValue("Keyledger-Request-Id").orElseThrow();
        all.remove("keyledger-request-id");
        all.remove("Keyledger-Request-Id");
        all.remove("date");
        all.remove("Date");
        all.put("the body", List.of(answer.body().replace(requestId, "…")));
        return all;
    }
}
