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
    void everyErrorIsNamedWithItsLine() {
        read(
                """
                organ,name,duties
                %s,甲,经办
                nowhere,乙,经办
                foreign,丙,经办
                %s,,经办
                %s,丁,指挥
                """
                        .formatted(organ, organ, organ));
        assertThat(said())
                .containsExactly(
                        "第 3 行：没有代码为“nowhere”的机关。",
                        "第 4 行：示例机关 foreign不由本机关管理。",
                        "第 5 行：姓名缺少，或者超过 60 个字。",
                        "第 6 行：不认识的职责“指挥”，写经办、审核、签发或者管理。");
    }

    @Test
    void whatIsNoTableIsRefused() {
        read("who,what\na,b\n");
        assertThat(said())
                .containsExactly(
                        "第 1 行：缺少“organ”列。请补上。", "第 1 行：缺少“name”列。请补上。", "第 1 行：缺少“duties”列。请补上。");
        for (var table :
                List.of(
                        new byte[] {(byte) 0xff, 1},
                        new byte[0],
                        "organ,name,duties\n".getBytes(StandardCharsets.UTF_8),
                        "organ,name,duties\n\"a".getBytes(StandardCharsets.UTF_8))) {
            var other = new Errors();
            InvitationTable.read(table, identity, administrator, other);
            assertThat(other.any()).isTrue();
        }
    }
}
