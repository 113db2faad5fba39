package io.keyledger.query.integrity;

import io.keyledger.ledger.DataDirectory;
import io.keyledger.ledger.OwnerOnlyFile;
import io.keyledger.proofs.NoteKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The file {@code ledger-public-key} in the data directory: the key by which its checkpoints are
 * verified, for those who check the directory itself. Behind it, a line each, are the keys that
 * were used before, by which the older checkpoints are.
 */
public final class PublicKeyFile {

    public static final String NAME = "ledger-public-key";

    private PublicKeyFile() {}

    static void publish(NoteKey key, DataDirectory directory) {
        Path file = directory.resolve(NAME);
        Set<String> keys = new LinkedHashSet<>(List.of(key.toString()));
        try {
            keys.addAll(linesOf(file));
            OwnerOnlyFile.write(file, String.join("\n", keys) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's public key cannot be written", e);
        }
    }

    private static List<String> linesOf(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readString(file).lines().filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    /**
     * The keys in such a file; at least one.
     *
     * @throws IllegalArgumentException if there is none, or a line is no key
     */
    public static List<NoteKey> read(Path file) throws IOException {
        List<NoteKey> keys = linesOf(file).stream().map(String::strip).map(NoteKey::parse).toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("%s has no key".formatted(file));
        }
        return keys;
    }
}
