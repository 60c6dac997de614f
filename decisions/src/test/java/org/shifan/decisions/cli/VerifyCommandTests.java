package org.shifan.decisions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shifan.decisions.bundle.Bundles;

class VerifyCommandTests {
    @TempDir private Path folder;
    private Path bundle;
    private Path receipt;

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void publish() throws IOException {
        bundle = Files.write(folder.resolve("bundle.zip"), Bundles.whole());
        receipt = Files.write(folder.resolve("receipt.json"), Bundles.receipt());
    }

    private static Ran run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code =
                Main.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void aProvenBundleGivesALineAStepAndZero() {
        var ran = run("verify", bundle, "--key", Bundles.KEY, "--receipt", receipt, "--lang", "zh");
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().toList()).hasSize(18).last().asString().startsWith("核验通过");
        assertThat(ran.out().lines().filter(line -> line.startsWith("✓ "))).hasSize(17);
        assertThat(ran.out()).contains("✓ 申报条件").doesNotContain("{");
    }

    @Test
    void withoutAKeyItSaysThatTheOriginIsNotProven() {
        var ran = run("verify", bundle, "--lang", "en");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("– Signature of the ledger", "– Receipts", "✓ Conditions")
                .contains("Consistent: everything recomputed is right. Origin not proven");
    }

    @Test
    void aKeyMayStandInAFile() throws IOException {
        var file = Files.writeString(folder.resolve("key.txt"), Bundles.KEY + "\n");
        assertThat(run("verify", bundle, "--key", file, "--lang", "en").out())
                .contains("Verified: ");
    }

    @Test
    void aBrokenBundleGivesOneAndNamesTheFirstBrokenStep() {
        var ran = run("verify", bundle, "--key", Bundles.OTHER_KEY, "--lang", "zh");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines().toList())
                .hasSize(4)
                .last()
                .asString()
                .startsWith("核验未通过。首先不符的一项是“存证签名”：检查点没有");
    }

    @Test
    void whatCannotBeReadGivesTwoAndOneSentence() throws IOException {
        var cut = Files.readAllBytes(bundle);
        var half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(cut, cut.length / 2));
        unreadable("half.zip", run("verify", half, "--lang", "en"));
        unreadable("absent.zip", run("verify", folder.resolve("absent.zip"), "--lang", "en"));
        unreadable("not a key", run("verify", bundle, "--key", "a+b+c", "--lang", "en"));
        unreadable(
                "foo is neither the key of a ledger (name+id+base64) nor a file",
                run("verify", bundle, "--key", "foo", "--lang", "en"));
        unreadable("not a receipt", run("verify", bundle, "--receipt", bundle, "--lang", "en"));
        assertThat(run("verify").code()).isEqualTo(2);
    }

    private static void unreadable(String named, Ran ran) {
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines().toList()).singleElement().asString().contains(named);
    }
}
