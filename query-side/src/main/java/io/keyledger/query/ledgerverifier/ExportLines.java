package io.keyledger.query.ledgerverifier;

import io.keyledger.vocabulary.hashing.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** The lines of an NDJSON export. */
final class ExportLines {

    private static final int LONGEST_LINE = 1 << 28;

    private final Path file;

    ExportLines(Path file) {
        this.file = file;
    }

    /**
     * Goes through the lines of the events, and gives the last line if it is a manifest; its digest
     * is over what is before it.
     *
     * @throws UncheckableException if the file cannot be read
     */
    Optional<StatedManifest> forEach(LineCheck check) throws UncheckableException, MisfitException {
        MessageDigest sha256 = Sha256.begin();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] line = readLine(in);
            while (line.length > 0) {
                String text = withoutEnd(new String(line, StandardCharsets.UTF_8));
                if (StatedManifest.isManifest(text)) {
                    requireEnd(in);
                    return Optional.of(
                            StatedManifest.parse(text, HexFormat.of().formatHex(sha256.digest())));
                }
                check.check(text);
                sha256.update(line);
                line = readLine(in);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckableException("%s cannot be read: %s".formatted(file, e));
        }
    }

    private static void requireEnd(InputStream in) throws IOException, MisfitException {
        if (in.read() >= 0) {
            throw MisfitException.of("the export goes on after its manifest");
        }
    }

    private static String withoutEnd(String line) {
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }

    /** With its end; nothing at the end of the file. */
    private static byte[] readLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(1024);
        int next = in.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n') {
                break;
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line has more than %d bytes".formatted(LONGEST_LINE));
            }
            next = in.read();
        }
        return line.toByteArray();
    }

    /** What is done with the line of an event. */
    @FunctionalInterface
    interface LineCheck {
        void check(String line) throws MisfitException;
    }
}
