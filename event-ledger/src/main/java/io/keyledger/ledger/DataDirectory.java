package io.keyledger.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directory that holds the ledger and the credentials of one deployment; it belongs to one
 * process at a time. It is made with mode 0700 where the file system knows modes.
 */
public final class DataDirectory implements AutoCloseable {

    /**
     * Those of this process. The system ends a process's lock when the process closes any handle of
     * the file, so a second claim must not even open it.
     */
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Makes the directory if it is not there, and claims it until it is closed or the process ends.
     *
     * @throws DataDirectoryException if it cannot be made or written, or is claimed already; the
     *     message is one line
     */
    public static DataDirectory claim(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            create(path);
            return claimExisting(path.toRealPath());
        } catch (IOException e) {
            throw new DataDirectoryException(
                    "The data directory %s cannot be used: %s".formatted(path, reason(e)), e);
        }
    }

    private static DataDirectory claimExisting(Path path) throws IOException {
        if (!CLAIMED.add(path)) {
            throw inUse(path);
        }
        try {
            return new DataDirectory(path, lock(path));
        } catch (IOException | RuntimeException e) {
            CLAIMED.remove(path);
            throw e;
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(path);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static DataDirectoryException inUse(Path path) {
        return new DataDirectoryException(
                "The data directory " + path + " is in use by another Keyledger");
    }

    private static void create(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(path);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is not a directory";
        }
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        return String.valueOf(e.getMessage());
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        if (lockFile.isOpen()) {
            lockFile.close();
            CLAIMED.remove(path);
        }
    }
}
