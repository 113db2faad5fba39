package io.keyledger.query.feed.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.ledger.Ledger;
import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import io.keyledger.vocabulary.SecretDigest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feed as one file. */
class ExportHttpTest extends QueryHttpTest {

    private static final String NDJSON = "application/x-ndjson";

    private final SampleKey key = newKey();
    private String auditor;

    @Autowired private Ledger ledger;
    @Autowired private ExportSlots slots;
    @Autowired private ExportProperties properties;

    @BeforeEach
    void issueToken() {
        auditor = tokenWith("auditor");
    }

    @Test
    void givenRange_whenExportedAsNdjson_thenEveryEventAndAManifestThatCanBeChecked() {
        write(events.created(key.named("naïve 🔑")), events.revoked(key), events.deleted(key));

        Answer answer = get(auditor, feed(), "Accept", NDJSON).isOk();

        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(answer.header("Content-Type")).isEqualTo(NDJSON);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"keyledger-events-%s-%d.ndjson\""
                                .formatted(organization.value(), ledger.head()));
        JsonNode manifest = json(lines.get(3)).get("manifest");
        assertThat(manifest.propertyNames())
                .containsExactlyInAnyOrder("count", "first", "last", "sha256", "checkpoint");
        assertThat(manifest.get("count").asLong()).isEqualTo(3);
        assertThat(manifest.get("first").asString()).isEqualTo(position(lines.get(0)));
        assertThat(manifest.get("last").asString()).isEqualTo(position(lines.get(2)));
        assertThat(sizeIn(manifest.get("checkpoint").asString())).isEqualTo(ledger.head());
        String eventLines = String.join("\n", lines.subList(0, 3)) + "\n";
        assertThat(manifest.get("sha256").asString()).isEqualTo(SecretDigest.of(eventLines).hex());
    }

    /** The second line of a checkpoint (C2SP tlog-checkpoint). */
    private static long sizeIn(String checkpoint) {
        return Long.parseLong(checkpoint.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void givenPageAndExport_thenTheyTellTheSameBytesOfAnEvent() {
        write(events.created(key));

        String line =
                get(auditor, feed(), "Accept", NDJSON)
                        .isOk()
                        .body()
                        .lines()
                        .findFirst()
                        .orElseThrow();

        assertThat(get(auditor, feed()).isOk().body()).contains("[" + line + "]");
        assertThat(get(auditor, keys() + "/" + key.id().value() + "/events").isOk().body())
                .contains("[" + line + "]");
    }

    @Test
    void givenFilterAndAfter_whenExported_thenTheyAreHonouredAndALimitIsNot() {
        write(events.created(key));
        long after = ledger.head();
        write(events.revoked(key), events.reactivated(key), events.revoked(key));

        Answer answer =
                get(
                                auditor,
                                feed()
                                        + "?type=io.keyledger.api-key.revoked.v1&limit=1&after="
                                        + after,
                                "Accept",
                                NDJSON)
                        .isOk();

        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(position(lines.get(0))).isEqualTo(Long.toString(after + 1));
        assertThat(position(lines.get(1))).isEqualTo(Long.toString(after + 3));
    }

    @Test
    void givenNothing_whenExported_thenAManifestThatSaysSo() {
        Answer answer = get(auditor, feed(), "Accept", NDJSON).isOk();

        JsonNode manifest = json(answer.body()).get("manifest");
        assertThat(manifest.get("count").asLong()).isZero();
        assertThat(manifest.get("first").isNull()).isTrue();
        assertThat(manifest.get("last").isNull()).isTrue();
        assertThat(manifest.get("sha256").asString()).isEqualTo(SecretDigest.of("").hex());
        assertThat(get(auditor, feed(), "Accept", "text/csv").isOk().body().lines()).hasSize(1);
    }

    @Test
    void givenRange_whenExportedAsCsv_thenARowForEachEvent() {
        write(events.created(key.named("a, \"b\"").describedAs("two\nlines")));
        write(events.revoked(key));

        Answer answer = get(auditor, feed(), "Accept", "text/csv").isOk();

        assertThat(answer.header("Content-Type")).startsWith("text/csv;charset=UTF-8");
        assertThat(answer.body())
                .startsWith(
                        "position,time,type,organization,subject,keyversion,id,source,privatehash,"
                                + "actor.type,actor.id,actor.name,origin.requestId,")
                .contains(",\"a, \"\"b\"\"\",\"two\nlines\",production,")
                .contains(",leaked,")
                .endsWith("\r\n");
    }

    @Test
    void givenNamesThatSpreadsheetsWouldRun_whenExportedAsCsv_thenTheyAreHarmless() {
        for (String name :
                List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")")) {
            write(events.created(newKey().named(name)));
        }

        String body = get(auditor, feed(), "Accept", "text/csv").isOk().body();

        assertThat(body)
                .contains(",'=1+1,", ",'+1,", ",'-1,", ",'@SUM(A1),")
                .contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",")
                .doesNotContain(",=", ",+", ",-", ",@", "\"=");
    }

    @Test
    void givenCsv_whenExported_thenTheManifestIsATrailerThatCanBeChecked() {
        write(events.created(key.named("naïve 🔑")));

        ChunkedAnswer answer = ChunkedAnswer.get(port(), feed(), auditor, "text/csv");

        assertThat(answer.head()).contains("Trailer: Keyledger-Manifest");
        JsonNode manifest = json(answer.trailer("Keyledger-Manifest"));
        assertThat(manifest.get("count").asLong()).isEqualTo(1);
        assertThat(manifest.get("sha256").asString())
                .isEqualTo(SecretDigest.of(answer.body()).hex());
    }

    @Test
    void givenAsManyExportsAsAllowed_whenOneMoreIsAskedFor_then503AndPagesGoOn() {
        write(events.created(key));
        int allowed = properties.limit();
        await().until(() -> slots.free() == allowed);
        for (int i = 0; i < allowed; i++) {
            slots.take();
        }
        try {
            Answer refused = get(auditor, feed(), "Accept", NDJSON);
            assertThat(refused.isProblem(503, "unavailable").header("Retry-After")).isEqualTo("5");
            get(auditor, feed(), "Accept", "text/csv").isProblem(503, "unavailable");
            get(auditor, feed()).isOk();
        } finally {
            for (int i = 0; i < allowed; i++) {
                slots.giveBack();
            }
        }

        get(auditor, feed(), "Accept", NDJSON).isOk();
        await().untilAsserted(() -> assertThat(slots.free()).isEqualTo(allowed));
    }

    @Test
    void givenHeadRequest_whenExported_thenOnlyTheHeaders() {
        write(events.created(key));

        Answer answer = head(auditor, feed(), "Accept", NDJSON);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains(".ndjson");
        assertThat(answer.body()).isEmpty();
    }

    private String feed() {
        return "/v1/organizations/" + organization.value() + "/events";
    }

    private static String position(String line) {
        return json(line).get("position").asString();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
