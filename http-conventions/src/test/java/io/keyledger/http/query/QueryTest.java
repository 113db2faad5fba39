package io.keyledger.http.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.http.HttpTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class QueryTest extends HttpTest {

    private static final String SECRET = "kl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59";
    private static final String TOKEN =
            "klt_01hzy3abcdefghjkmnpqrstvwxabcdefghijklmnopqrstuvwxyz0123451bbiZl";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pages",
                "/pages?",
                "/pages?limit=1&q=x&type=a",
                "/pages?type=a&type=b",
                "/pages?q=%C3%A9+%26",
                "/records?limit=1&cursor=x&type=a&type=b"
            })
    void givenKnownParameters_thenAnswered(String path) {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/pages?limt=1,limt is not a known query parameter",
        "/pages?Limit=1,Limit is not a known query parameter",
        "/pages?search=1,search is not a known query parameter",
        "/records?page=1,page is not a known query parameter",
        "/origin?requestId=1,requestId is not a known query parameter",
        "/pages?limit=1&limit=1,limit must not be repeated",
        "/pages?limit=1&l%69mit=2,limit must not be repeated",
        "/records?cursor=1&cursor=,cursor must not be repeated",
        "/pages?limit=x,limit must be a whole number in range",
        "/pages?limit=1e3,limit must be a whole number in range",
        "/pages?limit=99999999999,limit must be a whole number in range",
        "/records?limit=x,limit must be a whole number in range",
        "/written,at is required",
        "/written?at=2026-11-23,at must be a time such as 2026-11-23T10:15:30.123Z"
    })
    void givenUnknownOrRepeatedOrWrongParameter_thenNamedButItsValueNotRepeated(
            String path, String error) {
        JsonNode problem = assertProblem(get(path), 400, "invalid-request");

        assertThat(onlyError(problem)).isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pages?q=%zz", "/pages?q=%", "/pages?q=%ff", "/pages?%c0%af=1"})
    void givenWrongEncoding_thenRefused(String target) throws IOException {
        JsonNode problem = assertRawProblem(rawGet(target), 400, "invalid-request");

        assertThat(problem.get("detail").asString()).contains("wrongly encoded");
    }

    @Test
    void givenHundredsOfParameters_thenRefusedWithAShortAnswer() {
        String query = "a=1&".repeat(1_000);

        assertThat(assertProblem(get("/pages?" + query), 400, "invalid-request").toString())
                .hasSizeLessThan(4_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pages?access_token=x",
                "/pages?limit=1&access_token=x",
                "/pages?ACCESS%5Ftoken=x",
                "/pages?q=" + SECRET,
                "/pages?q=" + TOKEN,
                "/pages?" + TOKEN,
                "/pages?q=kl%5Fprod_abcdefghijklmnopqrstuvwxyz0123453TMl59",
                "/nothing?q=" + SECRET,
                "/organizations/" + SECRET,
                "/%6bl_prod_abcdefghijklmnopqrstuvwxyz0123453TMl59"
            })
    void s4_givenCredentialInUrl_thenRefusedWithoutRepeatingIt(String path) {
        JsonNode problem = assertProblem(get(path), 400, "invalid-request");

        assertThat(problem.get("detail").asString()).contains("does not belong in a URL");
        assertThat(problem.toString()).doesNotContain("0123453TMl59", "0123451bbiZl");
    }

    @Test
    void givenTextThatOnlyLooksLikeASecret_thenAnswered() {
        assertThat(get("/pages?q=kl_prod_%E2%80%A6x9Kd").statusCode()).isEqualTo(200);
        assertThat(get("/pages?q=" + SECRET.replace('9', '8')).statusCode()).isEqualTo(200);
    }
}
