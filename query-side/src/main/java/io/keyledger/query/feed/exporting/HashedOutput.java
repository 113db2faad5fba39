package io.keyledger.query.feed.exporting;

import io.keyledger.vocabulary.hashing.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes text as UTF-8 and hashes what it has written. */
final class HashedOutput {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final MessageDigest digest = Sha256.begin();

    HashedOutput(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
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
