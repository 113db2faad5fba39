package io.keyledger.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log for machines, by a property, and a secret from a file, as docs/operations.md has them.
 */
@Tag("slow")
class StructuredLogIT {

    @RegisterExtension static final KeyledgerStarter keyledger = KeyledgerStarter.forAllTests();

    private static final String FORWARDING_SECRET = "Zt9kQ2vX7mB4nL8pR3sW6yC1dF5gH0jA";
    private static final String ADDRESS = "203.0.113.7";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir static Path directory;

    private static KeyledgerProcess process;
    private static String secret;
    private static String requestId;

    @BeforeAll
    static void useItAndStopIt() throws Exception {
        process = keyledger.start(launch("whole-life", FORWARDING_SECRET));
        KeyledgerClient client = process.client();
        secret = client.apiKeysOf("acme").create("a key").expect(201).text("secret");
        Answer read = client.get("/v1/organizations/acme/events").expect(200);
        requestId = read.header("Keyledger-Request-Id");
        client.getWithoutCredential(
                "/v1/me", "X-Forwarded-For", ADDRESS, "Keyledger-Forwarding-Proof", proof());
        process.stop();
    }

    /** The secret is in a file that has the setting's name. */
    private static Launch launch(String name, String forwardingSecret) throws Exception {
        Path secrets = Files.createDirectories(directory.resolve(name).resolve("secrets"));
        Files.writeString(secrets.resolve("keyledger.forwarding-secret"), forwardingSecret + "\n");
        return Launch.on(directory.resolve(name).resolve("data"))
                .with("--logging.structured.format.console=ecs")
                .with("--spring.config.import=configtree:" + secrets + "/");
    }

    private static String proof() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(FORWARDING_SECRET.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(ADDRESS.getBytes(UTF_8)));
    }

    private static List<JsonNode> lines() {
        return process.standardOutput().lines().map(JSON::readTree).toList();
    }

    private static JsonNode line(String beginning) {
        return lines().stream()
                .filter(line -> line.required("message").asString().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givenEcs_thenEveryLineFromTheFirstToTheLastIsAnObjectWithItsFields() {
        assertThat(lines())
                .allSatisfy(
                        line -> {
                            assertThat(line.required("@timestamp").asString()).endsWith("Z");
                            assertThat(line.at("/ecs/version").asString()).isNotEmpty();
                            assertThat(line.at("/log/level").asString()).isEqualTo(levelOf(line));
                            assertThat(line.at("/log/logger").asString()).isNotEmpty();
                            assertThat(line.at("/service/name").asString()).isEqualTo("keyledger");
                            assertThat(line.required("message").asString()).isNotEmpty();
                        })
                .extracting(line -> line.required("message").asString())
                .anyMatch(message -> message.contains("admin-token"))
                .anyMatch(message -> message.startsWith("Tomcat started on port"))
                .anyMatch(message -> message.contains("shutdown complete"));
        assertThat(process.standardError()).isEmpty();
    }

    /** Nothing to warn of has happened but the call without a credential. */
    private static String levelOf(JsonNode line) {
        return line.required("message").asString().startsWith("denied ") ? "WARN" : "INFO";
    }

    @Test
    void givenRequest_thenItsLineHasItsIdAndItsOrganization() {
        JsonNode read = line("read what=events");

        assertThat(read.required("requestId").asString()).isEqualTo(requestId);
        assertThat(read.required("message").asString())
                .contains("path=/v1/organizations/acme/events");
    }

    /** Only who knows the secret can prove whose request it passes on. */
    @Test
    void givenSecretInAFile_thenItIsUsed() {
        assertThat(line("denied ").required("message").asString()).contains("address=" + ADDRESS);
    }

    @Test
    void givenCredentials_thenNoneIsInTheLog() {
        assertThat(process.output().lines())
                .noneMatch(SecretTraces.of(secret)::isIn)
                .noneMatch(SecretTraces.of(process.operatorToken())::isIn)
                .noneMatch(line -> line.contains(FORWARDING_SECRET));
    }

    @Test
    void givenSecretInAFileThatCannotBe_whenStarted_thenRefusedInOneLineWithoutIt()
            throws Exception {
        KeyledgerProcess refused = keyledger.launch(launch("refused", "hunter2"));

        assertThat(refused.awaitExit()).isEqualTo(1);
        assertThat(refused.standardError().lines())
                .singleElement()
                .asString()
                .startsWith("Keyledger cannot start: ")
                .contains("keyledger.forwarding-secret");
        assertThat(refused.standardOutput().lines())
                .allSatisfy(line -> assertThat(JSON.readTree(line).isObject()).isTrue());
        assertThat(refused.output()).doesNotContain("hunter2");
    }
}
