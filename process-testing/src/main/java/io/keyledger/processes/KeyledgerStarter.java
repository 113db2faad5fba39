package io.keyledger.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts processes for tests. Registered on an instance field it ends them after each test, on a
 * static one after the last; it shows what they wrote when a test failed.
 */
public final class KeyledgerStarter implements AfterEachCallback, AfterAllCallback {

    private final List<KeyledgerProcess> processes = new ArrayList<>();
    private final boolean endsWithTest;

    private KeyledgerStarter(boolean endsWithTest) {
        this.endsWithTest = endsWithTest;
    }

    public static KeyledgerStarter forEachTest() {
        return new KeyledgerStarter(true);
    }

    public static KeyledgerStarter forAllTests() {
        return new KeyledgerStarter(false);
    }

    /** A process that can serve. */
    public KeyledgerProcess start(Path dataDirectory) {
        return start(Launch.on(dataDirectory));
    }

    /** A process that can serve. */
    public KeyledgerProcess start(Launch launch) {
        return launch(launch).awaitReady();
    }

    /** A process that may not come to serve. */
    public KeyledgerProcess launch(Launch launch) {
        KeyledgerProcess process = KeyledgerProcess.launch(launch, outputDirectory());
        processes.add(process);
        return process;
    }

    /** Where tests leave what processes wrote, for whoever looks into a failure. */
    public static Path outputDirectory() {
        try {
            return Files.createDirectories(Path.of("target", "process-output").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            processes.forEach(process -> System.err.println(process.output()));
        }
        if (endsWithTest) {
            endAll();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        endAll();
    }

    private void endAll() {
        processes.forEach(KeyledgerProcess::close);
        processes.clear();
    }
}
