package io.keyledger.vocabulary;

import java.security.SecureRandom;

/**
 * 128 bits as 26 characters of Crockford's base32 in lower case, big end first; the two bits that
 * 26 characters have too many are zero, so the first character is at most {@code 7}.
 *
 * <p>Reading is stricter than Crockford's: no upper case, no {@code i}, {@code l}, {@code o} and no
 * hyphens, so that an id has one spelling only.
 *
 * @see <a href="https://www.crockford.com/base32.html">Base 32</a>
 */
final class CrockfordId {

    static final int LENGTH = 26;
    static final int BYTES = 16;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS_PER_CHARACTER = 5;

    private CrockfordId() {}

    static String random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return encode(bits);
    }

    static String encode(byte[] bits) {
        if (bits.length != BYTES) {
            throw new IllegalArgumentException("an id has 128 bits");
        }
        char[] characters = new char[LENGTH];
        int pending = 0;
        int pendingBits = 2; // the two zero bits in front
        int next = 0;
        for (byte b : bits) {
            pending = pending << Byte.SIZE | b & 0xff;
            pendingBits += Byte.SIZE;
            while (pendingBits >= BITS_PER_CHARACTER) {
                pendingBits -= BITS_PER_CHARACTER;
                characters[next++] = ALPHABET.charAt(pending >>> pendingBits & 0x1f);
            }
            pending &= (1 << pendingBits) - 1;
        }
        return new String(characters);
    }

    /** Whether the 26 characters from {@code from} on are such an id. */
    static boolean isAt(String text, int from) {
        if (from < 0 || text.length() - from < LENGTH || text.charAt(from) > '7') {
            return false;
        }
        for (int i = from; i < from + LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the whole text is {@code tag} followed by such an id. */
    static boolean isTagged(String tag, String text) {
        return text.length() == tag.length() + LENGTH
                && text.startsWith(tag)
                && isAt(text, tag.length());
    }
}
