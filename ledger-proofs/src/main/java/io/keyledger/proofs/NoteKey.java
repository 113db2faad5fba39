package io.keyledger.proofs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public key by which signed notes are verified (C2SP signed-note, Ed25519). It is written as
 * {@code name+hash+key}, where the hash is four bytes in hex and the key is base64.
 */
public final class NoteKey {

    static final int ID_BYTES = 4;

    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    private static final Pattern TEXT =
            Pattern.compile("(?<name>[^+]+)\\+(?<id>[0-9a-f]{8})\\+(?<key>[A-Za-z0-9+/=]+)");

    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, section 4). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final PublicKey key;

    /**
     * @param name of the signer, without blanks and plus signs
     * @throws IllegalArgumentException if the name is not such a name
     */
    NoteKey(String name, PublicKey key) {
        if (name.isEmpty() || name.chars().anyMatch(NoteKey::isForbidden)) {
            throw new IllegalArgumentException(
                    "The name of a key must have no blank and no plus sign: " + name);
        }
        this.name = name;
        this.key = key;
    }

    private static boolean isForbidden(int character) {
        return character == '+'
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }

    /**
     * @throws IllegalArgumentException if this is no key, or its hash is not right
     */
    public static NoteKey parse(String text) {
        Matcher match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("A key is written as name+hash+key");
        }
        byte[] typed = Base64.getDecoder().decode(match.group("key"));
        if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
            throw new IllegalArgumentException("This is no Ed25519 key");
        }
        NoteKey key = new NoteKey(match.group("name"), publicKey(typed));
        if (!key.toString().equals(text)) {
            throw new IllegalArgumentException(
                    "The hash of the key is not right: was it mistyped?");
        }
        return key;
    }

    private static PublicKey publicKey(byte[] typed) {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
        System.arraycopy(typed, 1, encoded, X509_PREFIX.length, KEY_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no Ed25519 key", e);
        }
    }

    public String name() {
        return name;
    }

    /** What tells this key from others of the same name. */
    byte[] id() {
        var named = new ByteArrayOutputStream();
        named.writeBytes(utf8(name));
        named.write('\n');
        named.writeBytes(typed());
        return Arrays.copyOf(Hash.sha256().digest(named.toByteArray()), ID_BYTES);
    }

    boolean verifies(byte[] signature, String text) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(utf8(text));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] typed() {
        byte[] encoded = key.getEncoded();
        byte[] typed = new byte[1 + KEY_BYTES];
        typed[0] = ED25519;
        System.arraycopy(encoded, encoded.length - KEY_BYTES, typed, 1, KEY_BYTES);
        return typed;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@code name+hash+key}, for those who are to verify with it. */
    @Override
    public String toString() {
        return name
                + "+"
                + HexFormat.of().formatHex(id())
                + "+"
                + Base64.getEncoder().encodeToString(typed());
    }
}
