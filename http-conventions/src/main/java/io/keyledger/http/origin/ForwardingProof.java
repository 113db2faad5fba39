package io.keyledger.http.origin;

import io.keyledger.vocabulary.hashing.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * With this the console shows the API that it is the console who says whose address a request comes
 * from: an HMAC-SHA-256 of that address, in the header {@value #HEADER} beside {@code
 * X-Forwarded-For}. The secret under it never travels, and a proof that somebody got hold of is
 * good for the one address that it names.
 */
public final class ForwardingProof {

    public static final String HEADER = "Keyledger-Forwarding-Proof";

    static final int SHORTEST_SECRET = 32;

    private final transient HmacSha256 hmac;

    private ForwardingProof(byte[] secret) {
        this.hmac = new HmacSha256(secret);
    }

    /** For a console in the API's own process: nobody else can have the secret. */
    static ForwardingProof ofThisProcess() {
        byte[] secret = new byte[SHORTEST_SECRET];
        new SecureRandom().nextBytes(secret);
        return new ForwardingProof(secret);
    }

    /**
     * @param secret that the processes of the console and of the API share
     * @throws IllegalArgumentException if it is too short to be one
     */
    static ForwardingProof shared(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "keyledger.forwarding-secret must have " + SHORTEST_SECRET + " characters");
        }
        return new ForwardingProof(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** What to send along with the address. */
    public String of(String address) {
        return HexFormat.of().formatHex(hmac.of(address.getBytes(StandardCharsets.UTF_8)));
    }

    /** Compares in constant time. */
    boolean holds(String address, String proof) {
        return MessageDigest.isEqual(
                of(address).getBytes(StandardCharsets.US_ASCII),
                proof.getBytes(StandardCharsets.UTF_8));
    }
}
