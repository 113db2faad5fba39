package io.keyledger.query.checkpoints;

import io.keyledger.proofs.Hash;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * The first four bytes of the leaf hash of each event of an export, in its order: base64 in the
 * manifest. A root alone says that something was changed; with these it can be said where. They
 * prove nothing: whoever changes them is still betrayed by the root.
 */
public final class LeafHints {

    private static final int BYTES = 4;

    private final ByteArrayOutputStream hints = new ByteArrayOutputStream();

    /**
     * @throws IllegalArgumentException if this is not what {@link #toString} gave
     */
    public static LeafHints parse(String base64) {
        LeafHints parsed = new LeafHints();
        parsed.hints.writeBytes(Base64.getDecoder().decode(base64));
        return parsed;
    }

    /** Adds that of the next event. */
    public void add(Hash leaf) {
        hints.write(leaf.bytes(), 0, BYTES);
    }

    /** How many there are. */
    public int count() {
        return hints.size() / BYTES;
    }

    /** A copy in which it can be looked up by index which hints fit. */
    public Lookup lookup() {
        byte[] all = hints.toByteArray();
        return (index, leaf) ->
                (index + 1) * BYTES > all.length
                        || Arrays.equals(
                                all, index * BYTES, (index + 1) * BYTES, leaf.bytes(), 0, BYTES);
    }

    /** The form that the manifest has. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(hints.toByteArray());
    }

    /** Compares events with hints. */
    @FunctionalInterface
    public interface Lookup {

        /** False only if there is a hint at this index, and it is of another leaf. */
        boolean fits(int index, Hash leaf);
    }
}
