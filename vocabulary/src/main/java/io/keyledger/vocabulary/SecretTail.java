package io.keyledger.vocabulary;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The end of every secret: 32 random characters of base62 (190 bits), then the CRC-32 of everything
 * before as 6 digits of base62, zero padded.
 *
 * <p>The checksum is no protection against an attacker. It tells mistyped, cut and made-up secrets
 * from real ones without a look into any store, and lets scanners find secrets without false alarm.
 */
final class SecretTail {

    private static final int RANDOM_LENGTH = 32;
    private static final int CHECKSUM_LENGTH = 6;
    static final int LENGTH = RANDOM_LENGTH + CHECKSUM_LENGTH;

    private static final String ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = 62;
    private static final byte[] DIGITS = digits();

    /** Enough for 32 characters in all but one of some 10^13 secrets; that one draws again. */
    private static final int BYTES_PER_DRAW = 48;

    private static final int FEWEST_DIFFERENT = 12;
    private static final int MOST_STEPS = RANDOM_LENGTH / 2;

    private SecretTail() {}

    /** Completes what is in the builder to a secret. */
    static void append(StringBuilder secret, SecureRandom random) {
        appendRandom(secret, random);
        appendChecksum(secret);
    }

    /**
     * Six random bits are a digit or, twice in 64 times, thrown away: a remainder would be biased.
     */
    private static void appendRandom(StringBuilder secret, SecureRandom random) {
        byte[] bytes = new byte[BYTES_PER_DRAW];
        int missing = RANDOM_LENGTH;
        while (missing > 0) {
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length && missing > 0; i++) {
                int digit = bytes[i] & 0x3f;
                if (digit < BASE) {
                    secret.append(ALPHABET.charAt(digit));
                    missing--;
                }
            }
        }
        Arrays.fill(bytes, (byte) 0);
    }

    static void appendChecksum(StringBuilder secret) {
        CRC32 crc = new CRC32();
        for (int i = 0; i < secret.length(); i++) {
            crc.update(secret.charAt(i));
        }
        int start = secret.length();
        secret.append("0".repeat(CHECKSUM_LENGTH));
        long rest = crc.getValue();
        for (int i = start + CHECKSUM_LENGTH - 1; i >= start; i--) {
            secret.setCharAt(i, ALPHABET.charAt((int) (rest % BASE)));
            rest /= BASE;
        }
    }

    /** Whether 38 characters of base62 stand at {@code from}. */
    static boolean isAt(String text, int from) {
        if (text.length() - from < LENGTH) {
            return false;
        }
        for (int i = from; i < from + LENGTH; i++) {
            if (digit(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the tail {@link #isAt at} {@code from} has the checksum of what stands between {@code
     * start}, all of it ASCII, and the checksum.
     */
    static boolean completes(String text, int start, int from) {
        int checksumStart = from + RANDOM_LENGTH;
        CRC32 crc = new CRC32();
        for (int i = start; i < checksumStart; i++) {
            crc.update(text.charAt(i));
        }
        long checksum = 0;
        for (int i = checksumStart; i < checksumStart + CHECKSUM_LENGTH; i++) {
            checksum = checksum * BASE + digit(text.charAt(i));
        }
        return checksum == crc.getValue();
    }

    /**
     * Whether the random characters of the tail at {@code from} are no random ones: few different,
     * or most in the order of the alphabet. Of generated tails not one in 10^12 is like that.
     */
    static boolean looksMadeUp(String text, int from) {
        String random = text.substring(from, from + RANDOM_LENGTH);
        int steps = 0;
        for (int i = 1; i < RANDOM_LENGTH; i++) {
            steps += Math.abs(digit(random.charAt(i)) - digit(random.charAt(i - 1))) <= 1 ? 1 : 0;
        }
        return random.chars().distinct().count() < FEWEST_DIFFERENT || steps > MOST_STEPS;
    }

    private static int digit(char c) {
        return c < DIGITS.length ? DIGITS[c] : -1;
    }

    private static byte[] digits() {
        byte[] digits = new byte['z' + 1];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < BASE; i++) {
            digits[ALPHABET.charAt(i)] = (byte) i;
        }
        return digits;
    }
}
