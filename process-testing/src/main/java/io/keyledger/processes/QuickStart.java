package io.keyledger.processes;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged jar with an archive of the classes that it loads (AppCDS). A start with it costs
 * less than half of the processor time of one without, and these tests have some sixty. It is made
 * once for a jar and a Java, by the first of the JVMs that run tests side by side, and stays for
 * later builds of the same jar.
 */
record QuickStart(Path archive) {

    /** The exit status after a request to stop. */
    private static final int TERMINATED = 143;

    private static final class Made {
        static final QuickStart INSTANCE = find();
    }

    static QuickStart ofPackagedJar() {
        return Made.INSTANCE;
    }

    /** A Java that made no archive runs the same classes without one. */
    List<String> javaArguments() {
        List<String> arguments = new ArrayList<>();
        if (Files.exists(archive)) {
            arguments.add("-XX:SharedArchiveFile=" + archive);
        }
        arguments.addAll(Program.packagedJar().javaArguments());
        return arguments;
    }

    private static QuickStart find() {
        try {
            Path jar = Path.of(Program.jar());
            Path parent = Path.of("target", "quick-start").toAbsolutePath();
            Path directory = parent.resolve(Runtime.version() + "-" + digestOf(jar));
            QuickStart found = new QuickStart(directory.resolve("classes.jsa"));
            found.makeUnlessThere(parent);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digestOf(Path jar) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            return new BigInteger(1, digest).toString(Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void makeUnlessThere(Path parent) throws IOException {
        Path lock = parent.resolveSibling("quick-start.lock");
        Path made = archive.resolveSibling("made");
        try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !Files.exists(made)) {
                FileSystemUtils.deleteRecursively(parent);
                make(Files.createDirectories(archive.getParent()));
                Files.createFile(made);
            }
        }
    }

    private void make(Path directory) throws IOException {
        Path unfinished = directory.resolve("unfinished.jsa");
        Program training =
                () -> List.of("-XX:ArchiveClassesAtExit=" + unfinished, "-jar", Program.jar());
        train(Launch.on(directory.resolve("data")).running(training), directory);
        if (Files.exists(unfinished)) {
            Files.move(unfinished, archive);
        }
    }

    /** Uses what most tests use; what is not loaded here is loaded from the jar. */
    private static void train(Launch launch, Path outputDirectory) {
        try (KeyledgerProcess process = KeyledgerProcess.launch(launch, outputDirectory)) {
            ApiKeysClient keys = process.awaitReady().client().apiKeysOf("acme");
            String secret = keys.create("key").expect(201).text("secret");
            keys.listAll();
            process.client().verify(secret, "production").expect(200);
            if (!Set.of(0, TERMINATED).contains(process.stop())) {
                throw new AssertionError("The archive may not be whole:\n" + process.output());
            }
        }
    }
}
