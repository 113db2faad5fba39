package io.keyledger.query.feed.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes text as UTF-8 and hashes what it has written. */
final class HashedOutput {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final MessageDigest digest;

    HashedOutput(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }

    void flush() throws IOException {
        out.flush();
    }

    /** Of all that was written so far, in lower-case hex; once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
