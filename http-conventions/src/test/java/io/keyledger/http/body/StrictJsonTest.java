package io.keyledger.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.http.HttpTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StrictJsonTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'plain':1}",
                "{'plain':1,'text':null,'inner':null}",
                "{'plain':1,'text':'é 🔑 \\u00e9'}",
                "{'plain':1,'number':2,'big':3,'decimal':4.5,'truth':true}",
                "{'plain':1,'decimal':4}",
                "{'plain':1,'words':[]}",
                "{'plain':1,'words':['a',null]}",
                "{'plain':1,'time':'2026-11-23T10:15:30.123Z'}",
                "{'plain':1,'time':'2026-11-23t11:15:30+01:00'}",
                " {'plain':1} \n"
            })
    void givenExactlyTheExpectedShape_thenRead(String body) {
        assertThat(postJson("/things", quoted(body)).body()).isEqualTo("{\"read\":true}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'plain':1,'text':1}|/text must be a string",
                "{'plain':1,'text':1.5}|/text must be a string",
                "{'plain':1,'text':true}|/text must be a string",
                "{'plain':1,'text':['a']}|/text must be a string",
                "{'plain':1,'text':{'$ne':null}}|/text must be a string",
                "{'plain':1,'number':'1'}|/number must be a whole number in range",
                "{'plain':1,'number':''}|/number must be a whole number in range",
                "{'plain':1,'number':1.0}|/number must be a whole number in range",
                "{'plain':1,'number':1e3}|/number must be a whole number in range",
                "{'plain':1,'number':1e999999}|/number must be a whole number in range",
                "{'plain':1,'number':true}|/number must be a whole number in range",
                "{'plain':1,'number':2147483648}|/number must be a whole number in range",
                "{'plain':1,'big':9223372036854775808}|/big must be a whole number in range",
                "{'plain':1,'decimal':'1'}|/decimal must be a number",
                "{'plain':1,'truth':'true'}|/truth must be true or false",
                "{'plain':1,'truth':1}|/truth must be true or false",
                "{'plain':1,'truth':''}|/truth must be true or false",
                "{'plain':null}|/plain must be a whole number in range",
                "{}|/plain must be a whole number in range",
                "{'plain':1,'words':'a'}|/words must be an array",
                "{'plain':1,'words':''}|/words must be an array",
                "{'plain':1,'words':{}}|/words must be an array",
                "{'plain':1,'words':['a',1]}|/words/1 must be a string",
                "{'plain':1,'time':0}|/time must be a time such as 2026-11-23T10:15:30.123Z",
                "{'plain':1,'time':''}|/time must be a time such as 2026-11-23T10:15:30.123Z",
                "{'plain':1,'inner':''}|/inner must be an object",
                "{'plain':1,'inner':[]}|/inner must be an object",
                "{'plain':1,'inner':[{}]}|/inner must be an object",
                "{'plain':1,'inner':{'text':1}}|/inner/text must be a string",
                "{'plain':1,'inner':{'a/b~':1}}|/inner/a~1b~0 is not a known field",
                "{'plain':1,'PLAIN':1}|/PLAIN is not a known field",
                "{'plain':1,'@class':'x'}|/@class is not a known field"
            })
    void givenAnotherType_thenRefusedAndItsPlaceNamed(String body, String error) {
        JsonNode problem = assertProblem(postJson("/things", quoted(body)), 400, "invalid-request");

        assertThat(onlyError(problem)).isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organizationId", "id", "status", "version", "createdBy", "secret"})
    void s3_givenFieldThatOnlyTheServerSets_thenRefused(String field) {
        String body = "{'name':'a','environment':'preview','" + field + "':'x'}";

        assertThat(
                        onlyError(
                                assertProblem(
                                        postJson("/creations", quoted(body)),
                                        400,
                                        "invalid-request")))
                .isEqualTo("/" + field + " is not a known field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'plain':1,'plain':1}|a field twice",
                "{'plain':1,'map':{'a':1,'a':2}}|a field twice",
                "{'plain':1,'inner':{'text':'a','te\\u0078t':'b'}}|a field twice",
                "{'plain':1}{}|more than one JSON value",
                "{'plain':1} 1|more than one JSON value",
                "{'plain':1}x|not valid JSON",
                "{'plain':1,}|not valid JSON",
                "{plain:1}|not valid JSON",
                "{'plain':01}|not valid JSON",
                "{'plain':+1}|not valid JSON",
                "{'plain':NaN}|not valid JSON",
                "{'plain':1/**/}|not valid JSON",
                "{'plain':1,'text':'\t'}|not valid JSON",
                "{'plain':1,'text':'\\x'}|not valid JSON",
                "{'plain':1|not valid JSON",
                "[]|must be an object",
                "[{'plain':1}]|must be an object",
                "'{}'|must be an object",
                "''|must be an object",
                "1|must be an object",
                "true|must be an object",
                "null|missing",
                "``|missing",
                "` `|must be an object"
            })
    void s6_givenAnythingElse_thenRefused(String body, String detail) {
        JsonNode problem = assertProblem(postJson("/things", quoted(body)), 400, "invalid-request");

        assertThat(problem.get("detail").asString()).contains(detail);
        assertThat(problem.has("errors")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3", "ff", "c0af", "eda080", "f4908080", "e282"})
    void s6_givenInvalidUtf8_thenRefused(String bytes) {
        byte[] body = "{\"plain\":1,\"text\":\"......\"}".getBytes(StandardCharsets.UTF_8);
        byte[] invalid = HexFormat.of().parseHex(bytes);
        System.arraycopy(invalid, 0, body, 19, invalid.length);

        JsonNode problem = assertProblem(postJson("/things", body), 400, "invalid-request");

        assertThat(problem.get("detail").asString()).isEqualTo("The body is not UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void givenAnotherUnicodeEncoding_thenRefused(String charset) {
        byte[] body = "{\"plain\":1}".getBytes(Charset.forName(charset));

        assertProblem(postJson("/things", body), 400, "invalid-request");
    }

    @Test
    void givenTwentyLevels_thenRead_andOneMoreIsTooDeep() {
        assertThat(postJson("/things", nested(19)).statusCode()).isEqualTo(200);
        assertThat(problemDetail(nested(20))).contains("nested too deep");
    }

    @Test
    void s6_givenTenThousandLevels_thenRefused() {
        assertThat(problemDetail(nested(10_000))).contains("nested too deep");
        assertThat(problemDetail("[".repeat(10_000))).contains("must be an object");
    }

    @Test
    void givenNumberOfMoreThanAHundredDigits_thenRefusedBeforeItIsComputed() {
        assertThat(problemDetail("{\"plain\":" + "9".repeat(100) + "}")).contains("in range");
        assertThat(problemDetail("{\"plain\":" + "9".repeat(101) + "}")).contains("too long");
        assertThat(problemDetail("{\"plain\":" + "9".repeat(60_000) + "}")).contains("too long");
    }

    @Test
    void givenUnknownFieldThatIsASecret_thenNotRepeated() {
        String secret = "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59";

        assertThat(problemDetail("{\"plain\":1,\"" + secret + "\":1}"))
                .isEqualTo("is not a known field");
        assertThat(problemDetail("{\"plain\":" + secret + "}")).doesNotContain("3TMl59");
        assertThat(problemDetail("{\"plain\":\"" + secret + "\"}")).doesNotContain("3TMl59");
    }

    @Test
    void givenTimesNullsAndNames_thenWrittenInOneWay() {
        assertThat(get("/written?at=2026-11-23T10:15:30Z").body())
                .isEqualTo(
                        "{\"zebra\":\"z\",\"absent\":null,"
                                + "\"createdAt\":\"2026-11-23T10:15:30.000Z\","
                                + "\"apple\":\"PREVIEW\"}");
        assertThat(get("/written?at=2026-11-23T10:15:30.123987Z").body())
                .contains("\"2026-11-23T10:15:30.123Z\"");
    }

    private String problemDetail(String body) {
        return assertProblem(postJson("/things", body), 400, "invalid-request")
                .get("detail")
                .asString();
    }

    private static String nested(int levels) {
        return "{\"plain\":1,\"map\":" + "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels);
    }

    private static String quoted(String body) {
        return body.replace('\'', '"');
    }
}
