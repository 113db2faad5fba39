package io.keyledger.proofs;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures (C2SP signed-note): the text, an empty line, and a line for each
 * signature.
 *
 * @param text ends with the end of a line
 * @param signatures lines without their ends
 */
public record SignedNote(String text, List<String> signatures) {

    private static final String SEPARATOR = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * @throws IllegalArgumentException if this is no signed note
     */
    public static SignedNote parse(String note) {
        int separator = note.lastIndexOf(SEPARATOR);
        if (separator < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("This is no signed note");
        }
        List<String> lines = List.of(note.substring(separator + SEPARATOR.length()).split("\n"));
        if (!lines.stream().allMatch(line -> line.startsWith("— "))) {
            throw new IllegalArgumentException("This is no signed note: it has no signatures");
        }
        return new SignedNote(note.substring(0, separator + 1), lines);
    }

    /**
     * Whether one of its signatures is by this key and right. Those by other keys do not matter; a
     * wrong one that claims to be by this key spoils the note.
     */
    public boolean isSignedBy(NoteKey key) {
        String begin = "— " + key.name() + " ";
        List<byte[]> claimed =
                signatures.stream()
                        .filter(line -> line.startsWith(begin))
                        .map(line -> decode(line.substring(begin.length())))
                        .filter(signature -> hasId(signature, key))
                        .toList();
        return !claimed.isEmpty() && claimed.stream().allMatch(bytes -> isRight(bytes, key));
    }

    /** Nothing if it is not the one base64 form of its bytes: a note has no spellings. */
    private static byte[] decode(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Base64.getEncoder().encodeToString(bytes).equals(base64) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static boolean hasId(byte[] signature, NoteKey key) {
        return signature.length > NoteKey.ID_BYTES
                && ByteBuffer.wrap(signature, 0, NoteKey.ID_BYTES)
                        .equals(ByteBuffer.wrap(key.id()));
    }

    private boolean isRight(byte[] signature, NoteKey key) {
        return key.verifies(
                Arrays.copyOfRange(signature, NoteKey.ID_BYTES, signature.length), text);
    }

    /** The note as it is handed out. */
    @Override
    public String toString() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }
}
