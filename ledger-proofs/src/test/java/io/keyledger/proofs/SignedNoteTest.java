package io.keyledger.proofs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final KeyPair KEYS = Ed25519Keys.generate(new SecureRandom());
    private static final NoteSigner SIGNER = new NoteSigner("keyledger/sample", KEYS);
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("keyledger/sample", 42, Trees.leaf(1));

    @Test
    void aNoteComesBackFromItsTextAndIsSigned() {
        SignedNote note = SIGNER.sign(CHECKPOINT.text());

        assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
        assertThat(note.isSignedBy(NoteKey.parse(SIGNER.key().toString()))).isTrue();
        assertThat(Checkpoint.parse(note.text())).isEqualTo(CHECKPOINT);
        assertThat(SIGNER.sign(CHECKPOINT.text())).isEqualTo(note);
    }

    /** H5. */
    @Test
    void givenAnyByteOfANoteChanged_thenItIsNotSigned() {
        byte[] note = SIGNER.sign(CHECKPOINT.text()).toString().getBytes(UTF_8);
        for (int at = 0; at < note.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = note.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(isSigned(new String(changed, UTF_8)))
                        .as("%s", new String(changed, ISO_8859_1))
                        .isFalse();
            }
        }
    }

    private static boolean isSigned(String note) {
        try {
            return SignedNote.parse(note).isSignedBy(SIGNER.key());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** H5. */
    @Test
    void givenAnotherKeyOrTheSameKeyByAnotherName_thenTheNoteIsNotSignedByIt() {
        SignedNote note = SIGNER.sign(CHECKPOINT.text());
        KeyPair others = Ed25519Keys.generate(new SecureRandom());

        assertThat(note.isSignedBy(new NoteSigner("keyledger/sample", others).key())).isFalse();
        assertThat(note.isSignedBy(new NoteSigner("keyledger/another", KEYS).key())).isFalse();
    }

    @Test
    void givenSignaturesOfOthersToo_thenTheyDoNotMatter() {
        SignedNote note = SIGNER.sign(CHECKPOINT.text());
        SignedNote witnessed =
                new SignedNote(
                        note.text(), List.of("— witness AAAAAAAA", note.signatures().get(0)));

        assertThat(SignedNote.parse(witnessed.toString()).isSignedBy(SIGNER.key())).isTrue();
    }

    @Test
    void givenRightAndWrongSignatureByTheSameKey_thenTheNoteIsNotSigned() {
        SignedNote note = SIGNER.sign(CHECKPOINT.text());
        String wrong = SIGNER.sign("another text\n").signatures().get(0);

        assertThat(
                        new SignedNote(note.text(), List.of(note.signatures().get(0), wrong))
                                .isSignedBy(SIGNER.key()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\n— a b",
                "text\n\nno signature\n",
                "text\n\n— a b\nno signature\n",
            })
    void givenTextWithoutSignatures_thenItIsNoNote(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o\n1\n",
                "o\n01\nKioqKioqKioqKioqKioqKioqKioqKioqKioqKioqKio=\n",
                "o\n-1\nKioqKioqKioqKioqKioqKioqKioqKioqKioqKioqKio=\n",
                "o\n1\nKioqKioqKioqKioqKioqKioqKioqKioqKioqKioqKio=",
                "o\n1\nKioqKioqKioqKioqKioqKioqKioqKioqKioqKioqKip=\n",
                "o\n1\nKioq\n",
                "\n1\nKioqKioqKioqKioqKioqKioqKioqKioqKioqKioqKio=\n",
                "o\n9999999999999999999\nKioqKioqKioqKioqKioqKioqKioqKioqKioqKioqKio=\n",
            })
    void givenTextOfAnotherForm_thenItIsNoCheckpoint(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
    }

    @Test
    void givenLinesOfExtensions_thenItIsACheckpoint() {
        assertThat(Checkpoint.parse(CHECKPOINT.text() + "an extension\n")).isEqualTo(CHECKPOINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\nb", "a\u00a0b"})
    void givenNameThatNotesCannotHave_thenThereIsNoSigner(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoteSigner(name, KEYS));
    }

    @Test
    void givenAnyCharacterOfAKeyChanged_thenItIsNoKey() {
        String key = SIGNER.key().toString();
        for (int at = 0; at < key.length(); at++) {
            String changed =
                    key.substring(0, at) + (char) (key.charAt(at) ^ 1) + key.substring(at + 1);
            assertThatIllegalArgumentException()
                    .as(changed)
                    .isThrownBy(() -> NoteKey.parse(changed));
        }
    }

    @Test
    void aPrivateKeyComesBackFromItsPem() {
        KeyPair again = Ed25519Keys.ofPem(Ed25519Keys.toPem(KEYS));

        assertThat(again.getPublic()).isEqualTo(KEYS.getPublic());
        assertThat(new NoteSigner("n", again).sign("text\n"))
                .isEqualTo(new NoteSigner("n", KEYS).sign("text\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hunter2",
                "-----BEGIN PRIVATE KEY-----\naHVudGVyMg==\n-----END PRIVATE KEY-----"
            })
    void givenTextThatIsNoPrivateKey_thenRefusedWithoutShowingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ed25519Keys.ofPem(text))
                .withMessageNotContaining("hunter2")
                .withNoCause();
    }
}
