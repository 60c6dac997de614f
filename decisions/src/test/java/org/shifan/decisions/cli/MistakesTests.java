package org.shifan.decisions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MistakesTests {
    private final Locale usual = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(usual);
    }

    private static List<String> said(Locale locale, String... arguments) {
        Locale.setDefault(locale);
        var err = new StringWriter();
        assertThat(Main.commandLine().setErr(new PrintWriter(err)).execute(arguments)).isEqualTo(2);
        return err.toString().lines().toList();
    }

    @Test
    void whatIsMissingIsNamedAsTheHelpNamesIt() {
        assertThat(said(Locale.ENGLISH, "verify"))
                .containsExactly(
                        "That cannot be understood: BUNDLE is missing",
                        "See: shifan verify --help");
        assertThat(said(Locale.CHINESE, "select"))
                .containsExactly("命令写法有误：缺少 --places=N FILE。", "写法见：shifan select --help");
    }

    @Test
    void aGroupWithoutItsCommandNamesThoseThatThereAre() {
        assertThat(said(Locale.ENGLISH, "notice").getFirst())
                .endsWith("check | explain is missing");
    }

    @Test
    void whatIsWrittenWronglyIsAnsweredWithWhatIsLikeIt() {
        assertThat(said(Locale.CHINESE, "notice", "chekc", "file.yaml"))
                .containsExactly(
                        "命令写法有误：无法识别 chekc file.yaml，是否要写 check。", "写法见：shifan notice --help");
        assertThat(said(Locale.ENGLISH, "verify", "bundle.zip", "again.zip").getFirst())
                .isEqualTo("That cannot be understood: unknown argument again.zip");
    }

    @Test
    void aValueThatIsNoneIsShownWithItsOption() {
        assertThat(said(Locale.ENGLISH, "select", "--places", "many", "scores.csv").getFirst())
                .isEqualTo("That cannot be understood: many is no value for --places=N");
    }
}
