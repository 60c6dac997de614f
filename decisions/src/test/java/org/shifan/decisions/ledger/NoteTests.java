package org.shifan.decisions.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys and notes here are those by which Go's note package is tested (golang.org/x/mod). */
class NoteTests {
    private static final String PETER =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETER_PRIVATE =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String ENOCH =
            "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETER_LINE =
            "— PeterNeumann"
                    + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH_LINE =
            "— EnochRoot"
                    + " rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

    @Test
    void theKnownKeySignsTheKnownNote() {
        var signer = NoteSigner.parse(PETER_PRIVATE);
        assertThat(signer.verifier().vkey()).isEqualTo(PETER);
        assertThat(Note.sign(TEXT, signer).encoded()).isEqualTo(TEXT + "\n" + PETER_LINE);
    }

    @Test
    void aNoteIsVerifiedByEachOfItsKeysAndByNoOther() {
        var both = Note.parse(TEXT + "\n" + PETER_LINE + ENOCH_LINE);
        assertThat(NoteVerifier.parse(PETER).verifies(both)).isTrue();
        assertThat(NoteVerifier.parse(ENOCH).verifies(both)).isTrue();
        var one = Note.parse(TEXT + "\n" + ENOCH_LINE);
        assertThat(NoteVerifier.parse(PETER).verifies(one)).isFalse();
        assertThat(both.encoded()).isEqualTo(TEXT + "\n" + PETER_LINE + ENOCH_LINE);
    }

    @Test
    void aWrongSignatureOfAKnownKeySpoilsTheNote() {
        var good = Note.parse(TEXT + "\n" + PETER_LINE);
        var other = Note.sign("x\n", NoteSigner.parse(PETER_PRIVATE)).signatures().getFirst();
        var mixed = new Note(TEXT, List.of(good.signatures().getFirst(), other));
        assertThat(NoteVerifier.parse(PETER).verifies(mixed)).isFalse();
    }

    @Test
    void everyPartOfAKeyAloneAndEveryChangedCharacterIsRefused() {
        for (int i = 0; i <= PETER.length(); i++) {
            for (int j = i + 1; j <= PETER.length(); j++) {
                if (i > 0 || j < PETER.length()) {
                    var part = PETER.substring(i, j);
                    assertThatThrownBy(() -> NoteVerifier.parse(part))
                            .isInstanceOf(Malformed.class);
                }
            }
        }
        for (int i = 0; i < PETER.length(); i++) {
            var bent = new StringBuilder(PETER);
            bent.setCharAt(i, (char) (PETER.charAt(i) + 1));
            assertThatThrownBy(() -> NoteVerifier.parse(bent.toString()))
                    .isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void keysOfAnotherLengthAlgorithmOrSpellingAreRefused(String key) {
        assertThatThrownBy(() -> NoteVerifier.parse(key)).isInstanceOf(Malformed.class);
    }

    @Test
    void bytesThatAreNoPointOfTheCurveAreNoKey() {
        var two = new byte[32];
        two[0] = 2;
        var most = new byte[32];
        java.util.Arrays.fill(most, (byte) 0xff);
        for (var raw : List.of(two, most, new byte[31])) {
            assertThatThrownBy(() -> new NoteVerifier("a", raw)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void notesOfAnotherFormAreRefused() {
        var forms =
                List.of(
                        "",
                        TEXT,
                        TEXT + "\n",
                        TEXT + PETER_LINE,
                        TEXT + "\n" + PETER_LINE.strip(),
                        "\u0001" + TEXT + "\n" + PETER_LINE,
                        TEXT + "\n" + PETER_LINE.replace("—", "-"),
                        TEXT + "\n" + PETER_LINE.replace("PeterNeumann", "Peter Neumann"),
                        TEXT + "\n" + PETER_LINE.replace("PeterNeumann", "Peter+Neumann"),
                        TEXT + "\n" + PETER_LINE.replace("PeterNeumann", "Peter\u3000Neumann"),
                        TEXT + "\n" + PETER_LINE.replace("AM=\n", "AM\n"),
                        TEXT + "\n" + PETER_LINE.replace("AM=\n", "AN=\n"),
                        TEXT + "\n— PeterNeumann x08gow==\n",
                        TEXT + "\n" + PETER_LINE + "Unexpected line.\n",
                        TEXT + "\n" + PETER_LINE.repeat(101));
        for (var form : forms) {
            assertThatThrownBy(() -> Note.parse(form)).as(form).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> Note.parse(new byte[] {(byte) 0xff, '\n'}))
                .isInstanceOf(Malformed.class);
        Note.parse(TEXT + "\n" + PETER_LINE.repeat(16));
    }

    @RepeatedTest(200)
    void anyChangedByteOfANoteFails(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var bytes = (TEXT + "\n" + PETER_LINE).getBytes(StandardCharsets.UTF_8);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        try {
            assertThat(NoteVerifier.parse(PETER).verifies(Note.parse(bytes))).isFalse();
        } catch (Malformed refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    @Test
    void aKeyMadeByTheJdkSignsToo() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var signer = NoteSigner.ofPkcs8("示范.example/ledger", pair.getPrivate().getEncoded());
        var key = NoteVerifier.parse(signer.verifier().vkey());
        var encoded = pair.getPublic().getEncoded();
        assertThat(new NoteVerifier(key.name(), last32(encoded)).vkey()).isEqualTo(key.vkey());
        assertThat(key.verifies(Note.parse(Note.sign("存证\n\n二\n", signer).bytes()))).isTrue();
        assertThatThrownBy(() -> NoteSigner.ofPkcs8("a", encoded)).isInstanceOf(Malformed.class);
    }

    @Test
    void aCheckpointIsReadAsWritten() {
        // The example of C2SP tlog-checkpoint.
        var text =
                """
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                """;
        var checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20852163);
        assertThat(checkpoint.text()).isEqualTo(text);
        for (var wrong :
                List.of(
                        text.replace("20852163", "020852163"),
                        text.replace("20852163", "-1"),
                        text.replace("20852163", "99999999999999999999"),
                        text.replace("2I=", "2J="),
                        text.replace("2I=", ""),
                        text.replace("example.com/", "a b"),
                        text + "extension\n",
                        text.strip())) {
            assertThatThrownBy(() -> Checkpoint.parse(wrong)).isInstanceOf(Malformed.class);
        }
    }

    private static byte[] last32(byte[] bytes) {
        return java.util.Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length);
    }
}
