package io.keyledger.command.creating;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.command.answering.ApiKeyAnswers;
import io.keyledger.command.apikey.ApiKeyState;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.KeyPrefix;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What holds a secret on its way to the client does not print it. */
class CreationTest {

    private final ApiKeySecret secret =
            ApiKeySecret.generate(KeyPrefix.of("kl"), Environment.PREVIEW, new SecureRandom());
    private final ApiKeyState key =
            new ApiKeyState(
                    "key_1",
                    "acme",
                    "CI",
                    null,
                    "preview",
                    ApiKeyStatus.ACTIVE,
                    secret.hint(),
                    Instant.EPOCH,
                    new Actor(ActorType.SYSTEM, "system", "system"),
                    Instant.EPOCH,
                    1);

    private void assertHidden(Object holder) {
        assertThat(holder.toString())
                .doesNotContain(secret.reveal().substring("kl_preview_".length()));
    }

    @Test
    void theOutcomeOfACreationPrintsNoSecret() {
        Creation.Fresh fresh = new Creation.Fresh(key, secret);

        assertHidden(fresh);
        assertThat(fresh.toString()).contains("redacted");
    }

    @Test
    void theAnswerToACreationPrintsNoSecret() {
        assertHidden(new CreatedApiKey(ApiKeyAnswers.resource(key), secret));
    }

    @Test
    void theBodyOfARequestPrintsNothingThatWasNotChecked() {
        assertHidden(new CreateApiKeyBody(secret.reveal(), secret.reveal(), secret.reveal()));
    }
}
