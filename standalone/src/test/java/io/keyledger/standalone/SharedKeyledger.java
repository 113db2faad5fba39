package io.keyledger.standalone;

import io.keyledger.processes.KeyledgerProcess;
import io.keyledger.processes.KeyledgerStarter;
import io.keyledger.processes.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link KeyledgerProcess} that all of them share, so each works in organizations of
 * its own. It ends with the last test of all.
 */
final class SharedKeyledger implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedKeyledger.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == KeyledgerProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("process", key -> start(), KeyledgerProcess.class);
    }

    private static KeyledgerProcess start() {
        Path directory = KeyledgerStarter.outputDirectory();
        try {
            Path data = Files.createTempDirectory(directory, "shared-").resolve("data");
            return KeyledgerProcess.launch(Launch.on(data), directory).awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
