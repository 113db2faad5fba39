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
 * A packaged jar with an archive of the classes that it loads (AppCDS). A start with it costs less
 * than half of the processor time of one without, and the tests have some hundred. It is made once
 * for a jar and a Java, by the first of the JVMs that run tests side by side, and stays for later
 * builds of the same jar.
 */
public record QuickStart(Path jar, Path archive) implements Program {

    /** The exit status after a request to stop. */
    private static final int TERMINATED = 143;

    /** One run of an application, in which it loads the classes that later ones will need. */
    public interface Training {

        /**
         * How it is started.
         *
         * @param directory of its own, for what it keeps
         */
        Launch launchIn(Path directory);

        /** Makes it load what most tests use; what is not loaded here is loaded from the jar. */
        void use(KeyledgerProcess process);
    }

    /** Trains the application unless that was done before. */
    public static QuickStart of(Path jar, Training training) {
        try {
            Path parent = Path.of("target", "quick-start", jar.getFileName() + "").toAbsolutePath();
            Path directory = parent.resolve(Runtime.version() + "-" + digestOf(jar));
            QuickStart found = new QuickStart(jar, directory.resolve("classes.jsa"));
            found.makeUnlessThere(parent, training);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Java that made no archive runs the same classes without one. */
    @Override
    public List<String> javaArguments() {
        List<String> arguments = new ArrayList<>();
        if (Files.exists(archive)) {
            arguments.add("-XX:SharedArchiveFile=" + archive);
        }
        arguments.addAll(Program.of(jar).javaArguments());
        return arguments;
    }

    private static String digestOf(Path jar) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            return new BigInteger(1, digest).toString(Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void makeUnlessThere(Path parent, Training training) throws IOException {
        Path lock =
                Files.createDirectories(parent.getParent()).resolve(jar.getFileName() + ".lock");
        Path made = archive.resolveSibling("made");
        try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
                FileLock held = channel.lock()) {
            if (held.isValid() && !Files.exists(made)) {
                FileSystemUtils.deleteRecursively(parent);
                make(Files.createDirectories(archive.getParent()), training);
                Files.createFile(made);
            }
        }
    }

    private void make(Path directory, Training training) throws IOException {
        Path unfinished = directory.resolve("unfinished.jsa");
        Program recorded =
                () -> List.of("-XX:ArchiveClassesAtExit=" + unfinished, "-jar", jar.toString());
        Launch launch = training.launchIn(directory.resolve("data")).running(recorded);
        try (KeyledgerProcess process = KeyledgerProcess.launch(launch, directory)) {
            training.use(process.awaitReady());
            if (!Set.of(0, TERMINATED).contains(process.stop())) {
                throw new AssertionError("The archive may not be whole:\n" + process.output());
            }
        }
        if (Files.exists(unfinished)) {
            Files.move(unfinished, archive);
        }
    }
}
