package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import io.keyledger.processes.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that is not whole is neither served nor repaired: its file stays for whoever can. */
@Tag("slow")
class DamagedLedgerIT {

    private static final int KEYS = 300;

    @RegisterExtension static final KeyledgerStarter keyledger = KeyledgerStarter.forAllTests();

    @TempDir static Path directory;

    private static byte[] whole;

    @BeforeAll
    static void makeLedger() throws IOException {
        KeyledgerProcess process = keyledger.start(directory.resolve("whole"));
        ApiKeysClient keys = process.client().apiKeysOf("acme");
        IntStream.range(0, KEYS).forEach(i -> keys.create("key " + i).expect(201));
        process.stop();
        whole = Files.readAllBytes(directory.resolve("whole/ledger.db"));
    }

    @Test
    void givenGarbageHeader_whenStarted_thenRefusedAndFileUnchanged() throws IOException {
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 0, 100, (byte) 'x');
        assertRefusedAndUnchanged(damaged);
    }

    @Test
    void givenTruncatedFile_whenStarted_thenRefusedAndFileUnchanged() throws IOException {
        assertRefusedAndUnchanged(Arrays.copyOf(whole, whole.length / 2 + 77));
    }

    @Test
    void givenFileOverwrittenInTheMiddle_whenStarted_thenRefusedAndFileUnchanged()
            throws IOException {
        byte[] damaged = whole.clone();
        int middle = whole.length / 2;
        Arrays.fill(damaged, middle, middle + 8192, (byte) 'x');
        assertRefusedAndUnchanged(damaged);
    }

    private static void assertRefusedAndUnchanged(byte[] damaged) throws IOException {
        Path data = Files.createTempDirectory(directory, "damaged-");
        Path file = Files.write(data.resolve("ledger.db"), damaged);

        KeyledgerProcess process = keyledger.launch(Launch.on(data));

        assertThat(Refusal.of(process)).contains(file.toString(), "damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    }
}
