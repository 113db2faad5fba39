package io.keyledger.ledger;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * Files as a {@link DataDirectory} holds them: of mode 0600, as far as the file system knows modes,
 * that are there whole or not at all.
 */
public final class OwnerOnlyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private OwnerOnlyFile() {}

    /** Whether anyone else than its owner may do anything with the file. */
    public static boolean isOpenToOthers(Path file) throws IOException {
        return knowsModes(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file));
    }

    /** Makes an empty file, which must not be there yet. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, ownerOnly(file));
    }

    /** Writes a draft beside the file, syncs it, gives it its name, and syncs the directory. */
    public static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(draft);
        try {
            writeDraft(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            syncName(file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void writeDraft(Path draft, String text) throws IOException {
        Set<OpenOption> options = Set.of(CREATE_NEW, WRITE);
        try (FileChannel channel = FileChannel.open(draft, options, ownerOnly(draft))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Makes the new name of a file outlast a loss of power, where directories can be opened. */
    public static void syncName(Path file) throws IOException {
        if (knowsModes(file)) { // other systems do not open directories
            Path parent = Objects.requireNonNull(file.toAbsolutePath().getParent());
            try (FileChannel directory = FileChannel.open(parent, READ)) {
                directory.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return knowsModes(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsModes(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
