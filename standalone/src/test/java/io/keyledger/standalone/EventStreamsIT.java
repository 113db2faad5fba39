package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Many open streams, in a process with a heap of 256 MB. */
@Tag("slow")
class EventStreamsIT {

    private static final int STREAMS = 1_000;
    private static final String CREATED = "event: io.keyledger.api-key.created.v1";

    @RegisterExtension final KeyledgerStarter keyledger = KeyledgerStarter.forEachTest();

    @TempDir Path directory;

    private final List<OpenStream> streams = new ArrayList<>();

    @AfterEach
    void closeStreams() {
        streams.forEach(OpenStream::close);
    }

    @Test
    void given1000OpenStreams_whenAKeyIsCreatedAndRevoked_thenEachIsToldAndTheServerServes() {
        KeyledgerProcess process = keyledger.start(directory.resolve("data"));
        open(process, STREAMS);

        ApiKeysClient keys = process.client().apiKeysOf("acme");
        String id = keys.create("for all").expect(201).text("id");
        keys.revoke(id).expect(200);

        for (OpenStream stream : streams) {
            stream.awaitLine(CREATED);
            assertThat(stream.awaitLine("data: ")).contains(id);
            stream.awaitLine("event: io.keyledger.api-key.revoked.v1");
        }
        keys.list("").expect(200);
    }

    /** The test would run into its patience if the stop waited for the streams. */
    @Test
    void givenOpenStreams_whenStopped_thenTheyEndCleanlyAndTheStopDoesNotWaitForThem() {
        Launch patient =
                Launch.on(directory.resolve("data"))
                        .with("--spring.lifecycle.timeout-per-shutdown-phase=1h");
        KeyledgerProcess process = keyledger.start(patient);
        open(process, 20);
        process.client().apiKeysOf("acme").create("before the stop").expect(201);
        streams.forEach(stream -> stream.awaitLine(CREATED));

        assertThat(process.stop()).isIn(0, 143);

        assertThat(streams).allMatch(OpenStream::endsWhole);
    }

    private void open(KeyledgerProcess process, int count) {
        for (int i = 0; i < count; i++) {
            streams.add(OpenStream.of(process, "acme"));
        }
        streams.forEach(stream -> stream.awaitLine("retry: "));
    }
}
