package io.keyledger.query.feed.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports that fit into no buffer on the way. */
@Tag("slow")
class LargeExportHttpTest extends QueryHttpTest {

    private static final int EVENTS = 100_000;
    private static final int AT_ONCE = 1_000;

    @Autowired private Ledger ledger;

    private String token;

    @BeforeEach
    void fillLedger() {
        if (ledger.head() < EVENTS) {
            fillWithOneKey();
        }
        token = tokenOf(null, "auditor");
    }

    /** The tests after this one find a read model that has caught up. */
    private void fillWithOneKey() {
        SampleKey key = newKey();
        write(events.created(key));
        while (ledger.head() < EVENTS) {
            write(
                    Stream.generate(() -> events.detailsChanged(key))
                            .limit(AT_ONCE)
                            .toArray(DomainEventMessage<?>[]::new));
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> get("", "/readyz").isOk());
    }

    @Test
    void h3_givenHundredThousandEvents_whenExported_thenCompleteAndInOrder() throws Exception {
        long head = ledger.head();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<String> lines = export()) {
            Iterator<String> line = lines.iterator();
            for (long position = 1; position <= head; position++) {
                String event = line.next();
                assertThat(event).contains("\"position\":\"" + position + "\"");
                digest.update((event + "\n").getBytes(StandardCharsets.UTF_8));
            }
            JsonNode manifest = JsonMapper.shared().readTree(line.next()).get("manifest");
            assertThat(manifest.get("count").asLong()).isEqualTo(head);
            assertThat(manifest.get("last").asString()).isEqualTo(Long.toString(head));
            assertThat(manifest.get("sha256").asString())
                    .isEqualTo(HexFormat.of().formatHex(digest.digest()));
            assertThat(line.hasNext()).isFalse();
        }
    }

    /** S2. */
    @Test
    void givenTokenRevokedInTheMiddle_whenExported_thenTheConnectionIsCut() throws Exception {
        try (Stream<String> lines = export()) {
            Iterator<String> line = lines.iterator();
            line.next();
            revoke(token);

            assertThatThrownBy(
                            () ->
                                    line.forEachRemaining(
                                            read -> assertThat(read).doesNotContain("manifest")))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    private Stream<String> export() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/v1/events"))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/x-ndjson")
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body();
    }
}
