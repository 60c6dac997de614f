package org.shifan.decisions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    @Test
    void whatIsNoBundleIsSaidInTheLanguageAskedFor() throws IOException {
        var whole = Files.readAllBytes(bundle);
        var words = "words".getBytes(StandardCharsets.UTF_8);
        said("不是可以核验的公开包：不是 ZIP 文件。", "it is not a ZIP file.", words);
        said("不是可以核验的公开包：不是 ZIP 文件。", "it is not a ZIP file.", new byte[0]);
        said("：ZIP 文件已损坏", "damaged or was cut off", Arrays.copyOf(whole, whole.length / 2));
        var cut = Arrays.copyOf(whole, whole.length - 30);
        said("：字节与公开包的规定写法不符", "are not those that a bundle", cut);
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write(words);
        }
        said("：里面的文件经过压缩", "its files are compressed", zip.toByteArray());
    }

    private void said(String chinese, String english, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("some.zip"), bytes);
        unreadable(chinese, run("verify", file, "--lang", "zh"));
        unreadable(english, run("verify", file, "--lang", "en"));
        assertThat(run("verify", file, "--lang", "zh").err().replace(file.toString(), ""))
                .doesNotContainPattern("[a-z]{3}");
    }

    @Test
    void whatIsNoReceiptIsSaidInTheLanguageAskedFor() throws IOException {
        refused("不是回执：从第 1 行第 1 列起不是 JSON。", "not JSON from line 1, column 1 on.", "receipt");
        refused("不是回执：不是 JSON 对象。", "it is not a JSON object.", "");
        refused("不是回执：不是 receipt.v1 的格式。", "does not have the form of receipt.v1.", "{}");
        Files.write(folder.resolve("other.json"), "方案".getBytes(StandardCharsets.UTF_16));
        unreadable("不是回执：不是 UTF-8 编码。", receipt("other.json", "zh"));
        refused(
                "不是回执：签名文不是正文、空行、签名三部分。",
                "not a text, an empty line and signatures.",
                Files.readString(receipt)
                        .replaceAll("\"checkpoint\":\"[^\"]*\"", "\"checkpoint\":\"x\""));
    }

    private void refused(String chinese, String english, String text) throws IOException {
        Files.writeString(folder.resolve("other.json"), text);
        unreadable(chinese, receipt("other.json", "zh"));
        unreadable(english, receipt("other.json", "en"));
    }

    private Ran receipt(String file, String language) {
        return run("verify", bundle, "--receipt", folder.resolve(file), "--lang", language);
    }

    @Test
    void aReceiptThatAnEditorSavedWithAMarkOfTheOrderOfBytesIsRead() throws IOException {
        var marked = Files.writeString(receipt, "\ufeff" + Files.readString(receipt));
        assertThat(run("verify", bundle, "--key", Bundles.KEY, "--receipt", marked).code())
                .isZero();
    }

    private static void unreadable(String named, Ran ran) {
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines().toList()).singleElement().asString().contains(named);
    }
}
