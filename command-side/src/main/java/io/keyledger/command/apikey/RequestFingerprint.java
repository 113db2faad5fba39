package io.keyledger.command.apikey;

import io.keyledger.vocabulary.hashing.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Tells whether two requests to create a key ask for the same: SHA-256 over their details, in
 * lower-case hex.
 */
public record RequestFingerprint(String hex) {

    public static RequestFingerprint of(ApiKeyDetails details) {
        MessageDigest sha256 = Sha256.begin();
        add(sha256, details.name().value());
        add(sha256, details.description().value().orElse(""));
        add(sha256, details.environment().value());
        return new RequestFingerprint(HexFormat.of().formatHex(sha256.digest()));
    }

    private static void add(MessageDigest sha256, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha256.update(bytes);
    }
}
