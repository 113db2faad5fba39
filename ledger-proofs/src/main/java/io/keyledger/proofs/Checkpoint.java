package io.keyledger.proofs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement about a ledger: so many events, this root over them (C2SP tlog-checkpoint).
 *
 * @param origin names the ledger
 * @param size how many events, which is the last position that it covers
 */
public record Checkpoint(String origin, long size, Hash root) {

    /** Lines of extensions may follow. */
    private static final Pattern TEXT =
            Pattern.compile(
                    "(?<origin>[^\\n]+)\\n(?<size>0|[1-9]\\d{0,17})\\n(?<root>[^\\n]+)\\n(?:[^\\n]+\\n)*");

    /** The text to be signed: three lines, each with its end. */
    public String text() {
        return "%s\n%d\n%s\n".formatted(origin, size, root.base64());
    }

    /**
     * @throws IllegalArgumentException if this is no checkpoint
     */
    public static Checkpoint parse(String text) {
        Matcher match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("This is no checkpoint");
        }
        return new Checkpoint(
                match.group("origin"),
                Long.parseLong(match.group("size")),
                Hash.ofBase64(match.group("root")));
    }
}
