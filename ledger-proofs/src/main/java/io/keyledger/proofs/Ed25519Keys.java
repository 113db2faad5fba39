package io.keyledger.proofs;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * Ed25519 keys as PEM files hold them: {@code BEGIN PRIVATE KEY}, which {@code openssl genpkey
 * -algorithm ed25519} writes too.
 */
public final class Ed25519Keys {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private Ed25519Keys() {}

    public static KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519", e);
        }
    }

    public static String toPem(KeyPair keys) {
        String base64 = Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
        return BEGIN + "\n" + base64 + "\n" + END + "\n";
    }

    /**
     * @throws IllegalArgumentException if this is no Ed25519 key; the message shows none of it
     */
    public static KeyPair ofPem(String pem) {
        String text = pem.strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw noKey();
        }
        String base64 = text.substring(BEGIN.length(), text.length() - END.length());
        try {
            byte[] encoded = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            return withPublicKey(
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw noKey();
        }
    }

    /**
     * The JDK computes a public key only when it generates a pair. Its generator takes the private
     * key's 32 bytes from the source of randomness, which here has these bytes and no others.
     */
    private static KeyPair withPublicKey(PrivateKey key) {
        byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
        return generate(new FixedBytes(seed));
    }

    private static IllegalArgumentException noKey() {
        return new IllegalArgumentException("This is no Ed25519 private key in PEM");
    }

    private static final class FixedBytes extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] fixed;

        FixedBytes(byte[] fixed) {
            this.fixed = fixed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(fixed, 0, bytes, 0, bytes.length);
        }
    }
}
