package io.keyledger.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IntegrityPropertiesTest {

    /** As it is given on a command line. */
    @Test
    void givenSigningKeyFileAsASetting_thenItIsTheOneThatIsUsed() {
        Map<String, String> settings = Map.of("keyledger.ledger-signing-key-file", "/run/key");

        IntegrityProperties properties =
                new Binder(new MapConfigurationPropertySource(settings))
                        .bind("keyledger", IntegrityProperties.class)
                        .get();

        assertThat(properties.ledgerSigningKeyFile()).hasValue("/run/key");
    }
}
