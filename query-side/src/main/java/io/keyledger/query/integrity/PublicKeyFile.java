package io.keyledger.query.integrity;

import io.keyledger.ledger.DataDirectory;
import io.keyledger.ledger.OwnerOnlyFile;
import io.keyledger.proofs.NoteKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file {@code ledger-public-key} in the data directory: the key by which its checkpoints are
 * verified, for those who check the directory itself.
 */
public final class PublicKeyFile {

    public static final String NAME = "ledger-public-key";

    private PublicKeyFile() {}

    static void publish(NoteKey key, DataDirectory directory) {
        try {
            OwnerOnlyFile.write(directory.resolve(NAME), key + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's public key cannot be written", e);
        }
    }

    /**
     * @throws IllegalArgumentException if it holds no key
     */
    public static NoteKey read(Path file) throws IOException {
        return NoteKey.parse(Files.readString(file).strip());
    }
}
