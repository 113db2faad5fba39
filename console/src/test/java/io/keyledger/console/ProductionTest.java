package io.keyledger.console;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyledger.starting.production.UnsafeCredentialException;
import org.junit.jupiter.api.Test;

/** CASES S9, for the console in a process of its own and the credentials that it alone has. */
class ProductionTest {

    private static final String FORWARDING_SECRET =
            "--keyledger.forwarding-secret=Zt9kQ2vX7mB4nL8pR3sW6yC1dF5gH0jA";

    private static void assertRefused(String setting, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "--spring.profiles.active=production";
        all[1] = "--keyledger.console.api-base-url=http://127.0.0.1:1";
        all[2] = "--server.port=0";
        System.arraycopy(arguments, 0, all, 3, arguments.length);

        assertThatThrownBy(() -> Console.application().server().run(all))
                .isInstanceOf(UnsafeCredentialException.class)
                .hasMessageContaining("production")
                .hasMessageContaining(setting)
                .hasMessageNotContaining("changeme");
    }

    @Test
    void s9_givenNoForwardingSecret_thenRefused() {
        assertRefused("keyledger.forwarding-secret");
    }

    @Test
    void s9_givenClientOfAnIssuerWithAKnownSecret_thenRefused() {
        assertRefused(
                "keyledger.console.oidc.client-secret",
                FORWARDING_SECRET,
                "--keyledger.console.oidc.client-id=keyledger-console",
                "--keyledger.console.oidc.client-secret=changeme");
    }
}
