package io.keyledger.query.integrity;

import io.keyledger.ledger.OwnerOnlyFile;
import io.keyledger.proofs.Ed25519Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;

/** The file that holds the key by which checkpoints are signed. Errors never show what is in it. */
final class SigningKeyFile {

    static final String NAME = "ledger-signing-key";

    private final Path file;

    SigningKeyFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /**
     * @throws IntegritySetupException if there is no such file, or no key in it
     */
    KeyPair read() {
        try {
            return Ed25519Keys.ofPem(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (NoSuchFileException e) {
            throw unusable("is not there", e);
        } catch (IllegalArgumentException e) {
            throw unusable("holds no Ed25519 private key in PEM", e);
        } catch (IOException e) {
            throw unusable("cannot be read: " + e, e);
        }
    }

    /** The same; a key that is not there is made, and on disk before it is used. */
    KeyPair readOrCreate(SecureRandom random) {
        if (Files.exists(file)) {
            return read();
        }
        try {
            KeyPair keys = Ed25519Keys.generate(random);
            OwnerOnlyFile.write(file, Ed25519Keys.toPem(keys));
            return keys;
        } catch (IOException e) {
            throw unusable("cannot be written: " + e, e);
        }
    }

    private IntegritySetupException unusable(String problem, Exception cause) {
        return new IntegritySetupException(
                "The ledger's signing key, %s, %s".formatted(file, problem), cause);
    }
}
