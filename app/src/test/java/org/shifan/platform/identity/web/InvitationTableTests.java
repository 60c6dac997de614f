package org.shifan.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Invitations.Invited;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Formats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

@ShifanTest
class InvitationTableTests {
    private static final String HEAD = "organ,name,duties\n";

    @Autowired ApplicationContext context;
    @Autowired Identity identity;
    @Autowired Formats formats;

    private final String organ = "many-" + UUID.randomUUID();
    private final Errors errors = new Errors();
    private Actor administrator;

    @BeforeEach
    void anAdministrator() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        var people = new People(context);
        people.register("foreign", OrganKind.JOINT, "", Optional.empty());
        administrator = people.in(organ, OrganKind.JOINT, "", Duty.ADMINISTER).actor();
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private List<Invited> read(String text) {
        return InvitationTable.read(
                text.getBytes(StandardCharsets.UTF_8), identity, administrator, errors);
    }

    private List<String> said() {
        return errors.list().stream().map(error -> formats.say(error.words())).toList();
    }

    @Test
    void dutiesMayBeWrittenInEitherLanguageAfterAByteOrderMark() {
        var people =
                read(
                        "\uFEFForgan,name,duties\n%s,甲,经办、审核\n%s,乙,sign administer\n"
                                .formatted(organ, organ));
        assertThat(errors.any()).isFalse();
        assertThat(people)
                .containsExactly(
                        new Invited(organ, "甲", Set.of(Duty.HANDLE, Duty.CHECK)),
                        new Invited(organ, "乙", Set.of(Duty.SIGN, Duty.ADMINISTER)));
    }

    @Test
    void headsMayBeChineseAndAnOrganIsFoundByItsOnlyName() {
        var people =
                read(
                        "姓名;单位;职责\n甲;示例机关 %s;经办人，管理员\n乙;Example organ %s;checks\n"
                                .formatted(organ, organ));
        assertThat(said()).isEmpty();
        assertThat(people)
                .containsExactly(
                        new Invited(organ, "甲", Set.of(Duty.HANDLE, Duty.ADMINISTER)),
                        new Invited(organ, "乙", Set.of(Duty.CHECK)));
    }

    @Test
    void whatIsLeftOfTheTemplateIsNoInvitation() {
        for (var name : List.of("示例，请改写或者删去", "Example, replace or delete")) {
            var found = new Errors();
            var text = HEAD + organ + ",\"" + name + "\",经办\n";
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(InvitationTable.read(bytes, identity, administrator, found)).isEmpty();
            assertThat(found.list())
                    .extracting(error -> formats.say(error.words()))
                    .containsExactly("第 2 行：这是模板的示例行，请改写或者删去。");
        }
    }

    @Test
    void everyErrorIsNamedWithItsLine() {
        read(
                """
                organ,name,duties
                %s,甲,经办
                nowhere,乙,经办
                foreign,丙,经办
                %s,,经办
                %s,戊
                %s,丁,指挥
                """
                        .formatted(organ, organ, organ, organ));
        assertThat(said())
                .containsExactly(
                        "第 3 行：没有代码或者名称为“nowhere”的机关。",
                        "第 4 行：示例机关 foreign不由本机关管理。",
                        "第 5 行：姓名缺少，或者超过 60 个字。",
                        "第 6 行第 3 列：该行有 2 格，首行有 3 列。请补足或删去。",
                        "第 7 行：不认识的职责“指挥”，写经办、审核、签发或者管理。");
    }

    @Test
    void whoStandsInTheTableTwiceIsRefusedAtTheSecondLine() {
        var table =
                HEAD
                        + "%s,甲,经办\n%s,乙,经办\n%s,甲,经办\n示例机关 %s,乙,签发\n"
                                .formatted(organ, organ, organ, organ);
        refused(
                table,
                "第 4 行：与第 2 行重复：机关、姓名相同。请删去一行，一人多项职责写在同一行。",
                "第 5 行：与第 3 行重复：机关、姓名相同。请删去一行，一人多项职责写在同一行。");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        refused(
                HEAD + "%s,甲,sign\n%s,甲,sign\n".formatted(organ, organ),
                "Line 3: The same organ and name as in line 2. Delete one of the two; several"
                        + " duties of one person go on one line.");
    }

    @Test
    void anEmptyCellOfDutiesIsToBeFilledIn() {
        var table = HEAD + "%s,甲,\n%s,乙,、\n".formatted(organ, organ);
        refused(table, "第 2 行：请填写职责。", "第 3 行：请填写职责。");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        refused(HEAD + organ + ",甲,\n", "Line 2: Fill in the duties.");
    }

    @Test
    void whatIsNoTableIsRefused() {
        read("who,what\na,b\n");
        assertThat(said()).containsExactly("第 1 行：请补上“机关”列。", "第 1 行：请补上“姓名”列。", "第 1 行：请补上“职责”列。");
        refused(new byte[] {(byte) 0xff, 1}, "第 1 行：文件不是 UTF-8 编码。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。");
        refused(
                new byte[] {'P', 'K', 3, 4, 0},
                "这是 Excel 文件，不是 CSV。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”，再上传另存的文件。");
        refused(new byte[0], "文件为空。请在首行写明各列名称。");
        refused(HEAD, "第 1 行：表里没有要邀请的人。");
        refused(HEAD + "\"a", "第 2 行：引号没有闭合，或闭合的引号之后还有内容。请更正引号。");
        refused(
                HEAD + "%s,甲\n%s,乙,经办,1\n%s,丙,经办\n".formatted(organ, organ, organ),
                "第 2 行第 3 列：该行有 2 格，首行有 3 列。请补足或删去。",
                "第 3 行第 4 列：该行有 4 格，首行有 3 列。请补足或删去。");
        refused(
                "organ,organ,,name\n",
                "第 1 行第 2 列：列名“organ”重复。请改名或删去一列。",
                "第 1 行第 3 列：该列没有列名。请补上列名，或删去该列。",
                "第 1 行：请补上“职责”列。");
    }

    private void refused(String table, String... sentences) {
        refused(table.getBytes(StandardCharsets.UTF_8), sentences);
    }

    /** The table is refused for exactly these reasons, all of them at its field. */
    private void refused(byte[] table, String... sentences) {
        var found = new Errors();
        var people = InvitationTable.read(table, identity, administrator, found);
        assertThat(people).isEmpty();
        assertThat(found.list()).extracting(Errors.Error::field).containsOnly("table");
        assertThat(found.list())
                .extracting(error -> formats.say(error.words()))
                .containsExactly(sentences);
    }
}
