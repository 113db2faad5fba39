package io.keyledger.proofs;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Signs notes with an Ed25519 key. */
public final class NoteSigner {

    private final NoteKey key;
    private final PrivateKey secret;

    /**
     * @param name of the signer, without blanks and plus signs
     * @throws IllegalArgumentException if the name is not such a name
     */
    public NoteSigner(String name, KeyPair keys) {
        this.key = new NoteKey(name, keys.getPublic());
        this.secret = keys.getPrivate();
    }

    /** The key by which others verify what this one signs. */
    public NoteKey key() {
        return key;
    }

    /** The same text always has the same signature. */
    public SignedNote sign(String text) {
        byte[] signature = signatureOf(text);
        byte[] named = Arrays.copyOf(key.id(), NoteKey.ID_BYTES + signature.length);
        System.arraycopy(signature, 0, named, NoteKey.ID_BYTES, signature.length);
        String line = "— " + key.name() + " " + Base64.getEncoder().encodeToString(named);
        return new SignedNote(text, List.of(line));
    }

    private byte[] signatureOf(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(NoteKey.utf8(text));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
    }
}
