package io.keyledger.vocabulary.hashing;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) under one secret, which it never shows. Any thread may use it. */
public final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    private final transient SecretKeySpec key;

    /**
     * @param secret one byte or more
     */
    public HmacSha256(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * 32 bytes.
     *
     * @param parts one behind the other; where one ends is for the caller to mark
     */
    public byte[] of(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
