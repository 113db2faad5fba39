package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A process without memory ends, so that something can start it again. */
class UsedUpMemoryIT {

    @RegisterExtension final KeyledgerStarter keyledger = KeyledgerStarter.forEachTest();

    @TempDir private Path directory;

    @Test
    void givenTooLittleMemory_whenItIsUsedUp_thenTheProcessEndsAndSaysSoInOneLine() {
        KeyledgerProcess process =
                keyledger.launch(Launch.on(directory.resolve("data")).running(withLittleMemory()));

        assertThat(process.awaitExit()).as(process.output()).isEqualTo(UsedUpMemory.EXIT_STATUS);
        assertThat(process.standardError()).containsOnlyOnce("its memory is used up");
    }

    private static Program withLittleMemory() {
        List<String> arguments = new ArrayList<>(List.of("-Xms24m", "-Xmx24m"));
        arguments.addAll(Program.quickStart().javaArguments());
        return () -> arguments;
    }
}
