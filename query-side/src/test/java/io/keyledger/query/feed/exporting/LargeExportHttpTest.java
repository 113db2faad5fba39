package io.keyledger.query.feed.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** H3, on a ledger of its own. */
@TestPropertySource(properties = "spring.application.name=with-large-ledger")
class LargeExportHttpTest extends QueryHttpTest {

    private static final int EVENTS = 100_000;
    private static final int AT_ONCE = 1_000;

    @Test
    void h3_givenHundredThousandEvents_whenExported_thenCompleteAndInOrder() throws Exception {
        String token = tokenOf(null, "auditor");
        for (int written = 1; written < EVENTS; written += AT_ONCE) {
            writeKeys(Math.min(AT_ONCE, EVENTS - written));
        }

        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<String> lines = export(token)) {
            Iterator<String> line = lines.iterator();
            for (int position = 1; position <= EVENTS; position++) {
                String event = line.next();
                assertThat(event).contains("\"position\":\"" + position + "\"");
                digest.update((event + "\n").getBytes(StandardCharsets.UTF_8));
            }
            JsonNode manifest = JsonMapper.shared().readTree(line.next()).get("manifest");
            assertThat(manifest.get("count").asInt()).isEqualTo(EVENTS);
            assertThat(manifest.get("last").asString()).isEqualTo(Integer.toString(EVENTS));
            assertThat(manifest.get("sha256").asString())
                    .isEqualTo(HexFormat.of().formatHex(digest.digest()));
            assertThat(line.hasNext()).isFalse();
        }
    }

    private void writeKeys(int count) {
        write(
                IntStream.range(0, count)
                        .mapToObj(i -> newKey())
                        .map((SampleKey key) -> events.created(key))
                        .toArray(DomainEventMessage<?>[]::new));
    }

    private Stream<String> export(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port() + "/v1/events"))
                                .header("Authorization", "Bearer " + token)
                                .header("Accept", "application/x-ndjson")
                                .build(),
                        BodyHandlers.ofLines())
                .body();
    }
}
