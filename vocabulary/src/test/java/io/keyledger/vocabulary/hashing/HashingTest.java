package io.keyledger.vocabulary.hashing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HashingTest {

    /** FIPS 180-4's example. */
    @Test
    void givenThePublishedText_thenSha256IsThePublishedOne() {
        String published = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(Sha256.hexOf(bytes("abc"))).isEqualTo(published);
        assertThat(Sha256.of(bytes("abc"))).isEqualTo(HexFormat.of().parseHex(published));
    }

    /** RFC 4231, section 4.3. */
    @Test
    void givenThePublishedSecretAndText_thenHmacIsThePublishedOneHoweverTheTextIsCut() {
        HmacSha256 hmac = new HmacSha256(bytes("Jefe"));
        byte[] published =
                HexFormat.of()
                        .parseHex(
                                "5bdcc146bf60754e6a042426089575c7"
                                        + "5a003f089d2739839dec58b964ec3843");

        assertThat(hmac.of(bytes("what do ya want for nothing?"))).isEqualTo(published);
        assertThat(hmac.of(bytes("what do ya "), bytes(""), bytes("want for nothing?")))
                .isEqualTo(published);
    }

    @Test
    void givenSecret_thenHmacDoesNotPrintIt() {
        assertThat(new HmacSha256(bytes("Jefe")).toString()).doesNotContain("Jefe");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
