package io.keyledger.query.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.query.Answer;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom {@code GET …/events/stream} refuses, and what. */
class StreamAdmissionHttpTest extends StreamHttpTest {

    @ParameterizedTest
    @ValueSource(strings = {"-1", "text", "+1", "1.0", "9999999999999999999", "1,2", "٣"})
    void givenPositionThatIsNone_whenStreamed_then400(String position) {
        get(consumer, stream() + "?after=" + URLEncoder.encode(position, StandardCharsets.UTF_8))
                .blames("after");
        if (position.chars().allMatch(c -> c < 128)) {
            get(consumer, stream(), "Last-Event-ID", position).isProblem(400, "invalid-request");
        }
    }

    @Test
    void givenPositionBeyondTheEndOfTheLedger_whenStreamed_then400() {
        long beyond = ledger.head() + 1_000;

        get(consumer, stream() + "?after=" + beyond).blames("after");
        get(consumer, stream(), "Last-Event-ID", Long.toString(beyond))
                .isProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=deleted",
                "apiKeyId=1",
                "actorId=",
                "from=now",
                "to=now",
                "limit=5",
                "q=a"
            })
    void givenParameterThatIsWrong_whenStreamed_then400(String parameter) {
        get(consumer, stream() + "?" + parameter)
                .blames(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void s2_givenOtherOrganization_whenStreamed_then404AsForOneThatNeverWas() {
        Answer others = get(consumer, streamOf(anotherOrganization().value()));
        Answer nobody = get(consumer, streamOf("nobody"));

        assertThat(others.isProblem(404, "not-found").withoutRequestId())
                .isEqualTo(nobody.withoutRequestId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "developer", "auditor", "consumer", "operator"})
    void s2_givenRoleThatMayReadEvents_whenStreamed_then200(String role) {
        try (SseClient client = SseClient.of(open(tokenWith(role), stream()).body())) {
            assertThat(client.next().position()).isPositive();
        }
    }

    @Test
    void s2_givenRoleThatMayNotOrNoCredential_whenStreamed_then403Or401() {
        get(tokenWith("verifier"), stream()).isProblem(403, "forbidden");
        get("", stream()).isProblem(401, "unauthenticated");
        get("", ALL).isProblem(401, "unauthenticated");
    }

    @Test
    void givenTokenOfAnOrganization_whenAllIsStreamed_then403() {
        get(consumer, ALL).isProblem(403, "forbidden");
    }

    @Test
    void givenOtherMediaTypeOrMethod_whenStreamed_thenRefused() {
        get(consumer, stream(), "Accept", "application/json").isProblem(406, "not-acceptable");
        post(consumer, stream(), "{}").isProblem(405, "method-not-allowed");
    }

    @Test
    void givenHead_whenAsked_thenHeadersAndNoStream() {
        Answer answer = head(consumer, stream());

        assertThat(answer.isOk().header("Content-Type")).isEqualTo("text/event-stream");
        assertThat(streams.size()).isZero();
    }

    @Test
    void givenAsManyStreamsAsAllowed_whenOneMoreIsOpened_then429UntilOneEnds() {
        List<SseClient> open = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            open.add(streaming(""));
        }

        HttpResponse<InputStream> refused = open(consumer, stream());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        open.get(0).close();
        await().untilAsserted(
                        () -> {
                            HttpResponse<InputStream> again = open(consumer, stream());
                            again.body().close();
                            assertThat(again.statusCode()).isEqualTo(200);
                        });
        open.forEach(SseClient::close);
    }
}
