package io.keyledger.command.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether two requests to create a key ask for the same: SHA-256 over their details, in
 * lower-case hex.
 */
public record RequestFingerprint(String hex) {

    public static RequestFingerprint of(ApiKeyDetails details) {
        MessageDigest sha256 = sha256();
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
