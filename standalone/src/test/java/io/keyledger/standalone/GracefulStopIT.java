package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** CASES C8. */
@Tag("slow")
class GracefulStopIT {

    private static final int REQUESTS = 50;

    @RegisterExtension final KeyledgerStarter keyledger = KeyledgerStarter.forEachTest();

    @TempDir Path directory;

    @Test
    void given50RequestsInFlight_whenStopped_thenEachIsFinishedAndKept() throws IOException {
        KeyledgerProcess process = keyledger.start(directory.resolve("data"));
        List<RequestInFlight> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(RequestInFlight.begin(process, "in flight " + i));
        }

        process.terminate();
        await().atMost(KeyledgerProcess.PATIENCE).until(() -> refusesConnections(process));

        for (RequestInFlight request : requests) {
            assertThat(request.finish()).startsWith("HTTP/1.1 201").contains("\"secret\"");
            request.close();
        }
        assertThat(process.awaitExit()).isIn(0, 143);
        assertThat(keysAfterRestart().listAll()).hasSize(REQUESTS);
    }

    private static boolean refusesConnections(KeyledgerProcess process) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), process.port())) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void given50BusyConnections_whenStopped_thenNothingAcknowledgedIsLost()
            throws InterruptedException {
        KeyledgerProcess process = keyledger.start(directory.resolve("data"));
        List<String> endless = Storm.names("busy ", 1_000_000);
        ApiKeysClient keys = process.client().apiKeysOf("acme");
        Storm storm = Storm.begin(keys::create, endless, REQUESTS, 200);

        storm.awaitAcknowledgements();
        assertThat(process.stop()).isIn(0, 143);
        storm.awaitEnd();

        assertThat(storm.refused()).allMatch(answer -> answer.status() == 503);
        List<String> acknowledged =
                storm.acknowledged().values().stream().map(answer -> answer.text("id")).toList();
        assertThat(keysAfterRestart().listById()).containsKeys(acknowledged.toArray(String[]::new));
    }

    @Test
    void givenRequestThatIsNeverFinished_whenStopped_thenTheProcessEndsAllTheSame()
            throws IOException {
        Launch impatient =
                Launch.on(directory.resolve("data"))
                        .with("--spring.lifecycle.timeout-per-shutdown-phase=1s");
        KeyledgerProcess process = keyledger.start(impatient);

        try (RequestInFlight request = RequestInFlight.begin(process, "never finished")) {
            assertThat(process.stop()).isIn(0, 143);
        }

        assertThat(LedgerFile.readIn(directory.resolve("data")).versionsOfKeys()).isEmpty();
    }

    private ApiKeysClient keysAfterRestart() {
        return keyledger.start(directory.resolve("data")).client().apiKeysOf("acme");
    }
}
