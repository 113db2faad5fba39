package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.FormClient;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.KeyledgerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console as a process of its own, which calls the API at the one address. */
@Tag("slow")
@ExtendWith(SharedDeployment.class)
class ConsoleIT {

    @Test
    void givenConsoleOfItsOwn_whenAPersonSignsIn_thenItShowsTheKeysOfTheDeployment(
            Deployment deployment) {
        KeyledgerProcess console = deployment.startConsole();
        deployment.client().apiKeysOf("shown").create("a key to be seen").expect(201);
        FormClient person = new FormClient(deployment.port());

        person.signIn(deployment.operatorToken());
        String form = "organization=shown&_csrf=" + person.csrfToken("/settings/organization");
        person.post("/settings/organization", form);

        assertThat(person.get("/settings/api-keys").body()).contains("a key to be seen");
        assertThat(KeyledgerClient.isReady(console.port())).isTrue();
        assertThat(new FormClient(console.port()).get("/v1/me").statusCode()).isEqualTo(404);
        assertThat(console.stop()).isIn(0, 143);
    }
}
