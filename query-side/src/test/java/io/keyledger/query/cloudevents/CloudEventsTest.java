package io.keyledger.query.cloudevents;

import static io.keyledger.query.cloudevents.StoredSamples.METADATA;
import static io.keyledger.query.cloudevents.StoredSamples.created;
import static io.keyledger.query.cloudevents.StoredSamples.issued;
import static io.keyledger.query.cloudevents.StoredSamples.revoked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keyledger.ledger.PositionedEvent;
import io.keyledger.ledger.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hashes rest on what is asserted here: it may be added to, and never changed. */
class CloudEventsTest {

    private static CloudEvent at(long position, StoredEvent event) {
        return CloudEvents.of(new PositionedEvent(position, event));
    }

    @Test
    void givenRevocation_thenItIsTheEventOfTheContract() {
        assertThat(at(42, revoked().build()).json())
                .isEqualTo(
                        """
                        {"data":{"actor":{"id":"tok_1","name":"admin","type":"access-token"},\
                        "origin":{"correlationId":"corr-1","ip":"127.0.0.1","requestId":"req-1","userAgent":"curl/8"},\
                        "reason":"leaked"},"datacontenttype":"application/json",\
                        "id":"0b7e0c6a-9d52-4c9e-8f4e-0f1f3a9a7c11","keyversion":"2","organization":"acme","position":"42",\
                        "source":"/v1/organizations/acme/api-keys/key_1","specversion":"1.0","subject":"key_1",\
                        "time":"2026-11-23T10:15:30.100Z","type":"io.keyledger.api-key.revoked.v1"}""");
    }

    @Test
    void givenCreation_thenDigestAndFingerprintAreBoundAndNotShown() {
        assertThat(at(1, created().build()).json())
                .isEqualTo(
                        """
                        {"data":{"actor":{"id":"tok_1","name":"admin","type":"access-token"},\
                        "description":null,"environment":"production","hint":"kl_prod_…x9Kd","name":"CI \\"deploy\\"",\
                        "origin":{"correlationId":"corr-1","ip":"127.0.0.1","requestId":"req-1","userAgent":"curl/8"}},\
                        "datacontenttype":"application/json","id":"0b7e0c6a-9d52-4c9e-8f4e-0f1f3a9a7c11","keyversion":"1",\
                        "organization":"acme","position":"1","privatehash":"%s",\
                        "source":"/v1/organizations/acme/api-keys/key_1","specversion":"1.0","subject":"key_1",\
                        "time":"2026-11-23T10:15:30.100Z","type":"io.keyledger.api-key.created.v1"}"""
                                .formatted(
                                        sha256(
                                                """
                                                {"digest":"d1","fingerprint":null,\
                                                "id":"0b7e0c6a-9d52-4c9e-8f4e-0f1f3a9a7c11","organizationId":"acme"}""")));
    }

    @Test
    void givenTokenOfNoOrganizationBySystem_thenWhatIsNotThereIsLeftOut() {
        StoredEvent event =
                issued().organization(null)
                        .actorId("system")
                        .metadata(
                                "{\"actorId\":\"system\",\"actorName\":\"system\",\"actorType\":\"system\"}")
                        .build();

        assertThat(at(1, event).json())
                .isEqualTo(
                        """
                        {"data":{"actor":{"id":"system","name":"system","type":"system"},"expiresAt":null,"name":"admin",\
                        "origin":{},"roles":["operator"]},"datacontenttype":"application/json",\
                        "id":"0b7e0c6a-9d52-4c9e-8f4e-0f1f3a9a7c11","position":"1","privatehash":"%s",\
                        "source":"/v1/access-tokens/tok_9","specversion":"1.0","subject":"tok_9",\
                        "time":"2026-11-23T10:15:30.100Z","type":"io.keyledger.access-token.issued.v1"}"""
                                .formatted(
                                        sha256(
                                                """
                                                {"digest":"d2","id":"0b7e0c6a-9d52-4c9e-8f4e-0f1f3a9a7c11",\
                                                "organizationId":null,"sequence":0}""")));
    }

    @Test
    void givenAnyEvent_thenItsAttributesCanBeAskedFor() {
        CloudEvent event = at(7, revoked().build());

        assertThat(event.position()).isEqualTo(7);
        assertThat(event.type()).isEqualTo("io.keyledger.api-key.revoked.v1");
        assertThat(event.attribute("organization")).contains("acme");
        assertThat(event.attribute("privatehash")).isEmpty();
        assertThat(event.data().get("reason").stringValue()).isEqualTo("leaked");
        assertThat(new String(event.canonicalBytes(), StandardCharsets.UTF_8))
                .isEqualTo(event.json());
    }

    /** H4: whatever is changed of a stored event, its leaf is another. */
    @Test
    void givenAnyPartOfAStoredEventChanged_thenTheCanonicalBytesAreOthers() {
        Set<String> leaves = new HashSet<>();
        List<StoredEvent> events =
                Stream.of(created(), issued(), revoked())
                        .flatMap(CloudEventsTest::changed)
                        .toList();

        events.forEach(event -> leaves.add(at(1, event).json()));
        events.forEach(event -> leaves.add(at(2, event).json()));

        assertThat(leaves).hasSize(2 * events.size());
    }

    private static Stream<StoredEvent> changed(StoredSamples sample) {
        return Stream.of(
                        sample,
                        sample.eventId("00000000-9d52-4c9e-8f4e-0f1f3a9a7c11"),
                        sample.sequence(5),
                        sample.time(101),
                        sample.organization("acne"),
                        sample.organization(null),
                        sample.actorId("tok_2"),
                        sample.actorId(null),
                        sample.inMetadata(
                                "\"actorType\":\"access-token\"", "\"actorType\":\"oidc\""),
                        sample.inMetadata("\"actorName\":\"admin\",", ""),
                        sample.inMetadata("req-1", "req-2"),
                        sample.inMetadata("corr-1", "corr-2"),
                        sample.inMetadata("127.0.0.1", "127.0.0.2"),
                        sample.inMetadata("curl/8", "curl/9"),
                        sample.inMetadata("\"curl/8\"", "null"),
                        sample.inMetadata(",\"userAgent\":\"curl/8\"", ""),
                        sample.inMetadata("}", ",\"traceId\":\"t1\"}"),
                        sample.inMetadata("}", ",\"traceId\":\"t2\"}"),
                        sample.inMetadata("}", ",\"traceId\":{\"a\":1}}"))
                .map(StoredSamples::build);
    }

    @ParameterizedTest
    @MethodSource
    void givenAnyFieldChanged_thenTheCanonicalBytesAreOthers(
            StoredSamples sample, String part, String other) {
        assertThat(at(1, sample.inPayload(part, other).build()).json())
                .isNotEqualTo(at(1, sample.build()).json());
    }

    static Stream<Arguments> givenAnyFieldChanged_thenTheCanonicalBytesAreOthers() {
        return Stream.of(
                fields(created(), "\"d1\"", "\"d3\""),
                fields(created(), "\"fingerprint\":null", "\"fingerprint\":\"f1\""),
                fields(created(), "\"organizationId\":\"acme\"", "\"organizationId\":\"acne\""),
                fields(created(), "CI", "CD"),
                fields(created(), "production", "preview"),
                fields(created(), "x9Kd", "x9Ke"),
                fields(created(), "\"description\":null", "\"description\":\"\""),
                fields(issued(), "\"d2\"", "\"d3\""),
                fields(issued(), "\"organizationId\":null", "\"organizationId\":\"acme\""),
                fields(issued(), "[\"operator\"]", "[]"),
                fields(issued(), "\"expiresAt\":null", "\"expiresAt\":\"2027-01-01T00:00:00Z\""),
                fields(revoked(), "\"leaked\"", "null"));
    }

    private static Arguments fields(StoredSamples sample, String part, String other) {
        return Arguments.of(sample, part, other);
    }

    /** C11: what is unknown, or does not fit together, is never guessed at. */
    @ParameterizedTest
    @MethodSource
    void givenWhatCannotBeShown_thenThePositionIsNamedAndNothingHidden(StoredSamples sample) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> at(7, sample.build()))
                .withNoCause()
                .withMessageContaining("position 7")
                .satisfies(e -> assertThat(e.position()).isEqualTo(7))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("d1", "leaked"));
    }

    static Stream<StoredSamples> givenWhatCannotBeShown_thenThePositionIsNamedAndNothingHidden() {
        return Stream.of(
                created().type("io.keyledger.events.ApiKeyRenamed", "1"),
                created().type("io.keyledger.events.ApiKeyCreated", "2"),
                created().type("io.keyledger.events.ApiKeyCreated", null),
                created().type("io.keyledger.events.ApiKeyDeleted", "1"),
                created().aggregate("AccessToken", "key_1"),
                created().aggregate("ApiKey", "key_2"),
                created().inPayload("\"name\"", "\"title\""),
                created().inPayload("\"digest\":\"d1\",", ""),
                created().inPayload("\"digest\"", "\"status\":\"active\",\"digest\""),
                created().inPayload("\"digest\"", "\"digest\":\"d1\",\"digest\""),
                created().inPayload("}", ""),
                created().inPayload("}", "}}"),
                created().inPayload("\"fingerprint\":null", "\"fingerprint\":1.5"),
                created().inPayload("CI", "\\ud83d"),
                created().metadata("[]"),
                created().metadata(METADATA.replace("acme", "acne")),
                created().metadata(METADATA.replace("\"acme\"", "1")),
                created().metadata(METADATA.replace("tok_1", "tok_2")),
                created().metadata("{}"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
