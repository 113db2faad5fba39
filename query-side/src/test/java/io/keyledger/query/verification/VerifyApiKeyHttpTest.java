package io.keyledger.query.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.query.Answer;
import io.keyledger.query.QueryHttpTest;
import io.keyledger.query.SampleKey;
import io.keyledger.query.Secrets;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.Environment;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code POST /v1/api-keys/verify}. */
class VerifyApiKeyHttpTest extends QueryHttpTest {

    private static final String PATH = "/v1/api-keys/verify";

    private final ApiKeySecret secret = Secrets.fresh();
    private final SampleKey key = newKey().named("CI deploy").withDigest(secret.digest());
    private String gateway;
    @Autowired private MeterRegistry meters;

    @BeforeEach
    void createTheKey() {
        write(events.created(key));
        gateway = tokenWith("verifier");
    }

    @Test
    void givenActiveKey_whenVerified_thenValidWithWhatAGatewayNeeds() {
        Answer answer = verify(gateway, "production").isOk();

        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("valid", "code", "position", "apiKey");
        assertThat(answer.json().get("valid").asBoolean()).isTrue();
        assertThat(answer.json().get("code").asString()).isEqualTo("valid");
        assertThat(answer.json().get("position").isString()).isTrue();
        assertThat(answer.json().get("apiKey").toString())
                .isEqualTo(
                        "{\"id\":\"%s\",\"organizationId\":\"%s\",\"name\":\"CI deploy\",\"environment\":\"production\",\"version\":1}"
                                .formatted(key.id().value(), organization.value()));
    }

    @Test
    void givenVerifications_whenCounted_thenByTheirCode() {
        double before = count("wrong-environment");

        assertCode("preview", "wrong-environment");
        assertCode("production", "valid");

        assertThat(count("wrong-environment")).isEqualTo(before + 1);
    }

    private double count(String code) {
        return meters.get(VerificationCounts.METRIC).tag("code", code).counter().count();
    }

    @Test
    void givenLifeOfAKey_whenVerifiedAfterEachChange_thenTheCodeIsTheFirstThatApplies() {
        assertCode("production", "valid");
        assertCode("preview", "wrong-environment");
        write(events.revoked(key));
        assertCode("production", "revoked");
        assertCode("preview", "wrong-environment");
        write(events.reactivated(key));
        assertCode("production", "valid");
        write(events.deleted(key));
        assertCode("production", "deleted");
        assertCode("preview", "wrong-environment");
    }

    @Test
    void v3_givenSecretThatNamesAnotherEnvironment_whenVerified_thenTheStoredOneCounts() {
        ApiKeySecret preview = Secrets.fresh(Environment.PREVIEW);
        write(events.created(newKey().withDigest(preview.digest())));

        assertThat(code(verify(gateway, preview.reveal(), "production"))).isEqualTo("valid");
        assertThat(code(verify(gateway, preview.reveal(), "preview")))
                .isEqualTo("wrong-environment");
    }

    @Test
    void givenKeyThatIsNotValid_whenVerified_thenOnlyAnOperatorSeesWhose() {
        write(events.revoked(key));

        Answer operator = verify(tokenOf(null, "operator"), "production").isOk();

        assertThat(operator.json().get("valid").asBoolean()).isFalse();
        assertThat(operator.json().get("apiKey").get("id").asString()).isEqualTo(key.id().value());
        for (String token : new String[] {gateway, tokenOf(null, "verifier"), tokenWith("owner")}) {
            Answer answer = verify(token, "production").isOk();
            assertThat(code(answer)).isEqualTo("revoked");
            assertThat(answer.json().get("apiKey").isNull()).isTrue();
        }
    }

    @Test
    void v7_givenKeyOfAnotherOrganization_whenVerified_thenAnsweredAsIfItWereUnknown() {
        String stranger = tokenOf(anotherOrganization().value(), "verifier", "owner");

        Answer ofOthers = verify(stranger, "production").isOk();
        Answer unknown = verify(stranger, Secrets.fresh().reveal(), "production").isOk();

        assertThat(ofOthers.json()).isEqualTo(unknown.json());
        assertThat(code(ofOthers)).isEqualTo("unknown");
        assertThat(code(verify(tokenOf(null, "verifier"), "production"))).isEqualTo("valid");
    }

    @Test
    void v1_givenAnySlipOfThePen_whenVerified_thenNeverValid() {
        String good = secret.reveal();
        for (int i = 0; i < good.length(); i++) {
            assertNotValid(good.substring(0, i));
            assertNotValid(good.substring(i + 1));
            assertNotValid(good.substring(0, i) + other(good.charAt(i)) + good.substring(i + 1));
            if (i > 0 && good.charAt(i) != good.charAt(i - 1)) {
                assertNotValid(
                        good.substring(0, i - 1)
                                + good.charAt(i)
                                + good.charAt(i - 1)
                                + good.substring(i + 1));
            }
            assertNotValid(good.substring(0, i) + "0" + good.substring(i));
        }
        assertNotValid(good + "0");
        assertNotValid(" " + good);
        assertNotValid(good + "\\n");
        assertNotValid(good + "\\u0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\\u0000",
                "kl_prod_\\u0000",
                "kl_prоd_0123456789abcdef0123456789abcdef012345",
                "{\\\"$ne\\\": null}",
                "\\ud83d\\ude00"
            })
    void v2_givenTextThatIsNoSecret_whenVerified_thenMalformed(String text) {
        Answer answer = verify(gateway, text, "production").isOk();

        assertThat(code(answer)).isEqualTo("malformed");
        assertThat(answer.json().get("apiKey").isNull()).isTrue();
    }

    @Test
    void v2_given60KilobytesOfText_whenVerified_thenMalformed() {
        Answer answer = verify(gateway, "kl_prod_" + "a".repeat(60_000), "production");

        assertThat(code(answer.isOk())).isEqualTo("malformed");
    }

    @Test
    void v2_givenAMegabyteOfText_whenVerified_then413() {
        verify(gateway, "a".repeat(1_000_000), "production").isProblem(413, "payload-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "1e999999",
                "true",
                "[]",
                "[\"kl_prod_a\"]",
                "{}",
                "{\"$ne\": null}",
                "{\"$gt\": \"\"}",
                "\"\\ud800"
            })
    void v2_givenSomethingElseThanText_whenVerified_then400(String value) {
        post(gateway, PATH, "{\"key\": %s, \"environment\": \"production\"}".formatted(value))
                .isProblem(400, "invalid-request");
    }

    @Test
    void givenNoKeyAndNoEnvironment_whenVerified_thenBothAreMissed() {
        post(gateway, PATH, "{}").blames("/key", "/environment");
        post(gateway, PATH, "{\"key\": \"a\"}").blames("/environment");
        post(gateway, PATH, "{\"key\": \"a\", \"environment\": null}").blames("/environment");
        verify(gateway, "staging").blames("/environment");
        verify(gateway, "prod").blames("/environment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "[]", "{}", "{\"$ne\": null}"})
    void v2_givenKeyThatIsNoString_whenVerified_thenToldThatItMustBeOne(String key) {
        Answer answer = post(gateway, PATH, "{\"key\": " + key + ", \"environment\": \"preview\"}");

        assertThat(answer.isProblem(400, "invalid-request").json().get("detail").asString())
                .isEqualTo("/key must be a string");
    }

    @Test
    void givenConsistency_whenVerified_thenStrongIsTheOnlyOne() {
        assertThat(code(verifyWith("\"strong\""))).isEqualTo("valid");
        assertThat(code(verifyWith("null"))).isEqualTo("valid");
        verifyWith("\"eventual\"").blames("/consistency");
        verifyWith("\"\"").blames("/consistency");
        verifyWith("true").isProblem(400, "invalid-request");
    }

    @Test
    void s3_givenUnknownField_whenVerified_then400() {
        post(
                        gateway,
                        PATH,
                        "{\"key\": \"a\", \"environment\": \"production\", \"organizationId\": \"acme\"}")
                .isProblem(400, "invalid-request");
    }

    @Test
    void givenRoleThatMayNotVerify_whenVerified_then403() {
        verify(tokenWith("auditor", "developer"), "production").isProblem(403, "forbidden");
    }

    @Test
    void givenSecretOfTheKeyAsCredential_whenVerified_then401() {
        verify(secret.reveal(), "production").isProblem(401, "unauthenticated");
    }

    private void assertCode(String environment, String code) {
        Answer answer = verify(gateway, environment).isOk();
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.json().get("valid").asBoolean()).isEqualTo(code.equals("valid"));
    }

    private void assertNotValid(String presented) {
        assertThat(code(verify(gateway, presented, "production").isOk()))
                .as(presented)
                .isEqualTo("malformed");
    }

    private Answer verify(String token, String environment) {
        return verify(token, secret.reveal(), environment);
    }

    /**
     * @param presented as it stands between the quotes of JSON
     */
    private Answer verify(String token, String presented, String environment) {
        return post(
                token,
                PATH,
                "{\"key\": \"%s\", \"environment\": \"%s\"}".formatted(presented, environment));
    }

    private Answer verifyWith(String consistency) {
        return post(
                gateway,
                PATH,
                "{\"key\": \"%s\", \"environment\": \"production\", \"consistency\": %s}"
                        .formatted(secret.reveal(), consistency));
    }

    private static String code(Answer answer) {
        return answer.json().get("code").asString();
    }

    private static char other(char c) {
        return c == 'a' ? 'b' : 'a';
    }
}
