package io.keyledger.access.operator;

import io.keyledger.ledger.OwnerOnlyFile;
import io.keyledger.vocabulary.AccessTokenId;
import io.keyledger.vocabulary.AccessTokenSecret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that holds the operator's access token: one line, readable by its owner alone. Errors
 * name the file and never what is in it.
 */
public final class OperatorTokenFile {

    /** The id of the operator's token, the same everywhere, so that several processes make one. */
    public static final AccessTokenId ID = AccessTokenId.ofBits(new byte[16]);

    private static final Logger log = LoggerFactory.getLogger(OperatorTokenFile.class);
    private static final String NAME = "admin-token";
    private static final Pattern LINE_END = Pattern.compile("\\R\\z");

    /** Far more than a token and a line end. */
    private static final int MOST_BYTES = 1024;

    private final Path file;

    private OperatorTokenFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** The file {@code admin-token} of a data directory. */
    public static OperatorTokenFile in(Path dataDirectory) {
        return new OperatorTokenFile(dataDirectory.resolve(NAME));
    }

    /** A file of the same form that somebody else keeps, for deployments of several processes. */
    public static OperatorTokenFile at(Path file) {
        return new OperatorTokenFile(file);
    }

    public Path path() {
        return file;
    }

    /**
     * The token in the file; empty if there is no file.
     *
     * @throws OperatorTokenFileException if the file cannot be read, or holds anything but an
     *     access token with the {@link #ID} and with random characters
     */
    public Optional<AccessTokenSecret> readIfPresent() {
        try {
            String line = content();
            warnIfOthersMayRead();
            return Optional.of(parse(line));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new OperatorTokenFileException("cannot be read", file, e);
        }
    }

    /**
     * The token in a file that must be there.
     *
     * @throws OperatorTokenFileException as {@link #readIfPresent()}, and if there is no file
     */
    public AccessTokenSecret read() {
        return readIfPresent()
                .orElseThrow(() -> new OperatorTokenFileException("is not there", file));
    }

    private String content() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    private AccessTokenSecret parse(String content) {
        AccessTokenSecret token =
                AccessTokenSecret.parse(LINE_END.matcher(content).replaceFirst(""))
                        .orElseThrow(
                                () ->
                                        new OperatorTokenFileException(
                                                "does not hold an access token, or one that was"
                                                        + " cut or mistyped",
                                                file));
        if (!token.id().equals(ID)) {
            throw new OperatorTokenFileException(
                    "holds an access token, but not that of the operator", file);
        }
        if (token.looksMadeUp()) {
            throw new OperatorTokenFileException(
                    "holds an access token that somebody made up and others can guess", file);
        }
        return token;
    }

    private void warnIfOthersMayRead() throws IOException {
        if (OwnerOnlyFile.isOpenToOthers(file)) {
            log.warn("Others than its owner may read or write the operator's token: {}", file);
        }
    }

    /**
     * Writes the token. When this returns, the file is complete and on disk; when the process or
     * the power fails before that, there is a complete file or none.
     *
     * @throws OperatorTokenFileException if there is such a file already, or it cannot be written
     */
    public void create(AccessTokenSecret token) {
        if (Files.exists(file)) {
            throw new OperatorTokenFileException("is there already", file);
        }
        try {
            OwnerOnlyFile.write(file, token.reveal() + "\n");
        } catch (IOException e) {
            throw new OperatorTokenFileException("cannot be written", file, e);
        }
    }

    /**
     * Removes the file: its token was never issued.
     *
     * @throws OperatorTokenFileException if it cannot be removed
     */
    public void withdraw() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new OperatorTokenFileException("cannot be removed", file, e);
        }
    }
}
