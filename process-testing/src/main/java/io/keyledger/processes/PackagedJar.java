package io.keyledger.processes;

import java.nio.file.Path;

/** The application of one process, whose jar the build names, and what starts it quickly. */
final class PackagedJar implements QuickStart.Training {

    static final Path PATH = jarNamedBy("keyledger.jar");

    private PackagedJar() {}

    /** Made when the first test asks for it. */
    static final class Trained {
        static final QuickStart QUICK_START = QuickStart.of(PATH, new PackagedJar());

        private Trained() {}
    }

    private static Path jarNamedBy(String property) {
        String jar = System.getProperty(property);
        if (jar == null) {
            throw new IllegalStateException("The system property " + property + " names no jar");
        }
        return Path.of(jar);
    }

    @Override
    public Launch launchIn(Path directory) {
        return Launch.on(directory);
    }

    @Override
    public void use(KeyledgerProcess process) {
        ApiKeysClient keys = process.client().apiKeysOf("acme");
        String secret = keys.create("key").expect(201).text("secret");
        keys.listAll();
        process.client().verify(secret, "production").expect(200);
    }
}
