package io.keyledger.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;

/**
 * The key that all processes of the query side sign checkpoints with, as {@code openssl genpkey}
 * writes it.
 */
final class SigningKey {

    private SigningKey() {}

    static Path makeIn(Path directory) {
        try {
            PrivateKey key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            String pem =
                    "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                            .formatted(Base64.getEncoder().encodeToString(key.getEncoded()));
            return Files.writeString(directory.resolve("signing-key"), pem);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
