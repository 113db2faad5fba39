package io.keyledger.console.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.KeyPrefix;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may get into the address of the list, and what may not. */
class SoughtTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SECRET =
            ApiKeySecret.generate(KeyPrefix.of("kl"), Environment.PRODUCTION, RANDOM).reveal();

    @Test
    void givenSecret_whenPasted_thenLookedUp() {
        assertThat(Sought.of(SECRET)).isEqualTo(Sought.SECRET);
    }

    @Test
    void givenPartOfSecretOrSecretInText_whenPasted_thenNotTakenForText() {
        assertThat(Sought.of(SECRET.substring(0, SECRET.length() - 1)))
                .isEqualTo(Sought.DAMAGED_SECRET);
        assertThat(Sought.of("key: " + SECRET)).isEqualTo(Sought.DAMAGED_SECRET);
    }

    @Test
    void givenAccessToken_whenPasted_thenRecognized() {
        String token =
                AccessTokenSecret.generate(AccessTokenId.ofBits(new byte[16]), RANDOM).reveal();

        assertThat(Sought.of(token)).isEqualTo(Sought.ACCESS_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "store", "kl_prod_…x9Kd", "key_01hzy3", "deploy_prod_eu"})
    void givenTextOrHintOrId_whenTyped_thenSearched(String text) {
        assertThat(Sought.of(text)).isEqualTo(Sought.TEXT);
    }
}
