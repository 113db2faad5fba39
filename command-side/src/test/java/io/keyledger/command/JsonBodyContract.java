package io.keyledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the REST contract promises of every command that takes a body (CASES.md S3, S6). */
public abstract class JsonBodyContract extends EventOriginContract {

    private static final int MOST_BYTES = 64 * 1024;

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json;charset=UTF-16",
                "application/json;charset=ISO-8859-1",
                "*/*",
                "json"
            })
    void givenBodyOfAnotherType_whenSent_thenUnsupported(@Nullable String type) {
        refused(command().body(type, Bodies.creation())).isProblem(415, "unsupported-media-type");
    }

    @Test
    void givenCompressedBody_whenSent_thenUnsupported() {
        refused(command().json("{}").header("Content-Encoding", "gzip"))
                .isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{}]",
                "\"CI\"",
                "1",
                "true",
                "{",
                "}",
                "{]",
                " ",
                "{\"name\"}",
                "{} {}",
                "{}x",
                "{'name': 'CI'}",
                "{name: \"CI\"}",
                "{\"name\": NaN}",
                "// CI\n{}",
                "\ufeff{}"
            })
    void givenBodyThatIsNoJsonObject_whenSent_thenInvalid(String body) {
        refused(command().json(body)).isInvalid();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organizationId", "id", "status", "version", "createdBy", "Name", ""})
    void givenFieldThatIsNotTheClientsToSet_whenSent_thenInvalidAndNamed(String field) {
        refused(command().json(Bodies.json(field, "x"))).isInvalid("/" + field);
    }

    @Test
    void givenSecretAsTheNameOfAField_whenSent_thenInvalidAndNotRepeated() {
        String secret = Texts.apiKeySecret();

        Answer answer = refused(command().json(Bodies.json(secret, "x"))).isInvalid("");

        assertThat(answer.body()).doesNotContain(secret);
    }

    @Test
    void givenFieldTwice_whenSent_thenInvalid() {
        refused(command().json("{\"reason\":\"a\",\"name\":\"a\",\"reason\":\"b\",\"name\":\"b\"}"))
                .isProblem(400, "invalid-request");
    }

    @Test
    void givenDeeplyNestedBody_whenSent_thenInvalid() {
        refused(command().json("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)))
                .isProblem(400, "invalid-request");
        refused(command().json("[".repeat(10_000))).isProblem(400, "invalid-request");
    }

    @Test
    void givenBodyThatIsNotUtf8_whenSent_thenInvalid() {
        byte[] latin1 = "{\"name\":\"é\",\"reason\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = Bodies.creation().getBytes(StandardCharsets.UTF_16);

        refused(command().json(latin1)).isInvalid();
        refused(command().json(utf16)).isInvalid();
    }

    @Test
    void givenBodyOfMoreThan64KiB_whenSent_thenTooLarge() {
        byte[] tooLarge = " ".repeat(MOST_BYTES + 1).getBytes(StandardCharsets.US_ASCII);

        refused(command().json(tooLarge)).isProblem(413, "payload-too-large");
        refused(command().chunkedJson(tooLarge)).isProblem(413, "payload-too-large");
    }

    @Test
    void givenBodyOf64KiB_whenSent_thenItsSizeIsNotTheProblem() {
        byte[] largest = " ".repeat(MOST_BYTES).getBytes(StandardCharsets.US_ASCII);

        refused(command().json(largest)).isInvalid();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/xml",
                "application/problem+json",
                "*/json",
                "gibberish"
            })
    void givenAcceptThatCannotBeMet_whenSent_thenNotAcceptableAndNothingIsDone(String accept) {
        refused(command().header("Accept", accept)).isProblem(406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "text/html, application/json;q=0.1"})
    void givenAcceptThatAllowsJson_whenSent_thenJson(String accept) {
        Answer answer = command().header("Accept", accept).send();

        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        assertThat(answer.header("Content-Type")).contains("application/json");
    }
}
