package org.shifan.decisions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectCommandTests {

    private static final String SCORES =
            "city,score\n330782,88\n320200,176/2\n340100,91.5\n350500,70\n";

    private final Locale before = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void aTieOnTheLineIsSaidAndNotDecided() throws IOException {
        assertThat(run(Locale.ENGLISH, SCORES, "--places", "2")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "rank\tcity\tscore\texactly\tplace",
                        "1\t340100\t91.50\t183/2\tabove the line",
                        "2\t320200\t88.00\t88/1\ttied on the line",
                        "2\t330782\t88.00\t88/1\ttied on the line",
                        "4\t350500\t70.00\t70/1\tbelow the line",
                        "2 share rank 2 on the line, and 1 of the 2 places are left for them. The"
                                + " ranking does not choose among them; the deciding organs do.");
    }

    @Test
    void theSameIsSaidInChinese() throws IOException {
        assertThat(run(Locale.CHINA, SCORES, "--places", "3")).isZero();
        assertThat(out.toString().lines())
                .startsWith("名次\t城市\t得分\t精确值\t位置", "1\t340100\t91.50\t183/2\t线上")
                .endsWith("建议线在第 2 名与第 4 名之间：线上 3 个，线下 1 个，建议线处没有并列。");
    }

    @Test
    void aTableWithMistakesIsRefusedWithAllOfThem() throws IOException {
        assertThat(run(Locale.CHINA, "city,score\nA,x\nA,1\n", "--places", "1")).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("第 "));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void placesBelowZeroAndAFileThatIsNotThereAreOneSentence() throws IOException {
        assertThat(run(Locale.ENGLISH, SCORES, "--places", "-1")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(
                        Main.commandLine()
                                .setErr(new PrintWriter(err))
                                .execute("select", folder.resolve("none").toString(), "--places=1"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2);
    }

    @Test
    void helpIsThereInBothLanguages() throws IOException {
        assertThat(run(Locale.CHINA, SCORES, "--help")).isZero();
        assertThat(out.toString()).contains("名额上限").contains("得分表（CSV）");
        assertThat(run(Locale.ENGLISH, SCORES, "--help")).isZero();
        assertThat(out.toString()).contains("How many may be chosen").contains("exactly 381/5");
    }

    private int run(Locale locale, String csv, String... options) throws IOException {
        Locale.setDefault(locale);
        var file = Files.writeString(folder.resolve("scores.csv"), csv);
        var arguments = new String[options.length + 2];
        arguments[0] = "select";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
