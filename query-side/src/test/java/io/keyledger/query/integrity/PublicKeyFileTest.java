package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.ledger.DataDirectory;
import io.keyledger.proofs.Ed25519Keys;
import io.keyledger.proofs.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyFileTest {

    @TempDir private Path temporary;

    private static NoteSigner newSigner() {
        return TreeFixture.signer(Ed25519Keys.generate(new SecureRandom()));
    }

    @Test
    void givenKeyThatIsReplacedAndPutBack_thenTheOneInUseComesFirstAndNoneIsForgotten()
            throws IOException {
        NoteSigner first = newSigner();
        NoteSigner second = newSigner();
        Path file = temporary.resolve(PublicKeyFile.NAME);
        try (DataDirectory directory = DataDirectory.claim(temporary)) {
            PublicKeyFile.publish(first.key(), directory);
            PublicKeyFile.publish(first.key(), directory);
            assertThat(file).hasContent(first.key() + "\n");

            PublicKeyFile.publish(second.key(), directory);
            assertThat(file).hasContent(second.key() + "\n" + first.key() + "\n");

            PublicKeyFile.publish(first.key(), directory);
        }
        assertThat(PublicKeyFile.read(file))
                .extracting(Object::toString)
                .containsExactly(first.key().toString(), second.key().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "nothing that is a key"})
    void givenFileWithoutAKey_whenRead_thenRefused(String content) throws IOException {
        Path file = Files.writeString(temporary.resolve("key"), content);

        assertThatThrownBy(() -> PublicKeyFile.read(file))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
