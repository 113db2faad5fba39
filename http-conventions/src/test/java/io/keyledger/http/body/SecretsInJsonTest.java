package io.keyledger.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.KeyPrefix;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class SecretsInJsonTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void givenSecret_whenWrittenByAnyMapper_thenNothingOfItAppears() {
        ApiKeySecret apiKey =
                ApiKeySecret.generate(KeyPrefix.of("kl"), Environment.PREVIEW, random);
        AccessTokenSecret token = AccessTokenSecret.generate(AccessTokenId.random(random), random);
        JsonMapper curious =
                JsonMapper.builder()
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .changeDefaultVisibility(
                                checker ->
                                        checker.withVisibility(
                                                PropertyAccessor.ALL, Visibility.ANY))
                        .build();

        for (JsonMapper mapper : new JsonMapper[] {JsonMapper.shared(), curious}) {
            assertThat(mapper.writeValueAsString(apiKey)).isEqualTo("{}");
            assertThat(mapper.writeValueAsString(token)).isEqualTo("{}");
        }
    }
}
