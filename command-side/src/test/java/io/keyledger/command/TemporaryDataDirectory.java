package io.keyledger.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives an application a data directory that is deleted when the application ends. */
final class TemporaryDataDirectory
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path directory = Files.createTempDirectory("command-side");
            TestPropertyValues.of("keyledger.data-dir=" + directory).applyTo(context);
            deleteLast(directory, (DefaultListableBeanFactory) context.getBeanFactory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is registered first is destroyed last. */
    private static void deleteLast(Path directory, DefaultListableBeanFactory beans) {
        beans.registerDisposableBean(
                "temporaryDataDirectory", () -> FileSystemUtils.deleteRecursively(directory));
    }
}
