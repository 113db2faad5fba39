package io.keyledger.command.creating;

import static io.keyledger.command.CommandSideClient.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.keyledger.command.Answer;
import io.keyledger.command.Bodies;
import io.keyledger.command.CommandSideClient;
import io.keyledger.command.CommandSideTest;
import io.keyledger.command.CreatedKey;
import io.keyledger.command.Texts;
import io.keyledger.vocabulary.SecretScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** A secret is in one answer and nowhere else (CASES.md S1). */
@CommandSideTest
@ExtendWith(OutputCaptureExtension.class)
class SecretHygieneTest {

    private static final List<String> TALKATIVE =
            List.of("io.keyledger", "org.springframework", "org.axonframework");

    /** Sees what a debugger would. */
    private static final JsonMapper ALL_FIELDS =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            checker ->
                                    checker.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
                    .build();

    @Autowired private CommandSideClient client;
    @Autowired private Configuration axon;
    @Autowired private LoggingSystem logging;

    @AfterEach
    void healTheLedgerAndHushTheLog() {
        client.store().heal();
        TALKATIVE.forEach(logger -> logging.setLogLevel(logger, null));
    }

    @Test
    void givenCreation_thenNoCommandHoldsTheSecret() {
        List<CommandMessage<?>> sent = new ArrayList<>();
        CreatedKey key = whileWatching(sent, client::createKey);

        String digits = key.secret().substring("kl_prod_".length(), key.secret().length() - 4);
        assertHoldsNoneOf(digits, sent, "CreateApiKey", key.id());
    }

    @Test
    void givenIssueOfAnAccessToken_thenNoCommandHoldsTheToken() {
        List<CommandMessage<?>> sent = new ArrayList<>();
        String body = Bodies.json("name", "gateway", "roles", List.of("verifier"));
        Answer issued =
                whileWatching(
                        sent,
                        () -> client.call("POST", CommandSideClient.TOKENS).json(body).send());

        String random = issued.hasStatus(201).text("secret").substring(30);
        assertHoldsNoneOf(random, sent, "IssueAccessToken", issued.text("id"));
    }

    private <T> T whileWatching(List<CommandMessage<?>> sent, Supplier<T> action) {
        try (Registration interception =
                axon.commandBus()
                        .registerDispatchInterceptor(
                                messages ->
                                        (index, message) -> {
                                            sent.add(message);
                                            return message;
                                        })) {
            return action.get();
        }
    }

    private static void assertHoldsNoneOf(
            String digits, List<CommandMessage<?>> sent, String command, String id) {
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).toString()).contains(command).doesNotContain(digits);
        assertThat(ALL_FIELDS.writeValueAsString(sent.get(0).getPayload()))
                .contains(id)
                .doesNotContain(digits);
    }

    @Test
    void givenCreation_thenNoFileOfTheDataDirectoryHoldsTheSecret() throws IOException {
        CreatedKey key = client.createKey();

        List<Path> files;
        try (Stream<Path> all = Files.walk(client.dataDirectory())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).anySatisfy(file -> assertThat(content(file)).contains(key.id()));
        assertThat(files).noneSatisfy(file -> assertThat(content(file)).contains(key.secret()));
        assertThat(files)
                .filteredOn(file -> content(file).contains(client.operatorToken()))
                .containsExactly(client.dataDirectory().resolve("admin-token"));
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void givenSecretsInTheWrongPlaces_thenTheLogAtItsMostTalkativeHasNone(CapturedOutput output) {
        String secret = Texts.apiKeySecret();
        CreatedKey key = client.createKey();
        TALKATIVE.forEach(logger -> logging.setLogLevel(logger, LogLevel.DEBUG));

        create(Bodies.creation()).hasStatus(201);
        create(Bodies.creation(secret)).isInvalid("/name");
        create("{\"name\":\"CI\",\"environment\":\"" + secret + "\"}").isInvalid("/environment");
        create("{\"name\":{\"" + secret + "\":1}}").isInvalid("/name");
        create("{\"name\":\"" + secret).isInvalid();
        client.call("POST", key.path() + "/revoke")
                .json(Bodies.json("reason", secret))
                .send()
                .isInvalid("/reason");
        client.call("PATCH", key.path())
                .json(Bodies.json("description", secret))
                .send()
                .isInvalid("/description");
        client.call("DELETE", key.path())
                .header("If-Match", secret)
                .header("X-Request-Id", secret)
                .header("Idempotency-Key", secret)
                .send()
                .isInvalid();
        client.call("DELETE", key.path()).as(Texts.accessToken()).send().hasStatus(401);

        assertThat(output).contains("DEBUG");
        assertThat(output.toString().lines()).filteredOn(SecretScanner::containsSecret).isEmpty();
    }

    @Test
    void givenCreationThatFails_thenTheLogAtItsMostTalkativeHasNoSecret(CapturedOutput output) {
        TALKATIVE.forEach(logger -> logging.setLogLevel(logger, LogLevel.DEBUG));
        client.store().refuseAppends();
        create(Bodies.creation()).isProblem(503, "unavailable");
        client.store().loseEveryRace();
        create(Bodies.creation()).isProblem(409, "conflict");

        assertThat(output).contains("DEBUG");
        assertThat(output.toString().lines()).filteredOn(SecretScanner::containsSecret).isEmpty();
    }

    private Answer create(String body) {
        return client.call("POST", KEYS).json(body).send();
    }
}
