package org.shifan.programme.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.platform.web.Act;
import org.shifan.platform.web.Cautions;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.notice.Calls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockMultipartFile;

/** What the host is told of a notice file before it opens the call. */
@ShifanTest
class OpeningPagesTests {
    private static final Instant PAST = Instant.parse("2013-09-14T16:00:00Z");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Autowired OpeningPages pages;
    @Autowired Calls calls;
    @Autowired Formats formats;
    @Autowired Cautions cautions;

    private Page checked(byte[] file) throws Exception {
        return pages.check(Optional.of(new MockMultipartFile("file", file)), Office.host());
    }

    @BeforeEach
    void chinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aDeadlineOfAnotherZoneIsShownOnItsClocksAndTheZoneIsNamed() {
        var past = new Deadline(PAST, Optional.of(ZoneId.of("America/New_York")));
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(formats.show(past)).isEqualTo("2013-09-14 12:00（北美东部时间）");
        assertThat(formats.show(new Deadline(PAST, Optional.of(BEIJING))))
                .isEqualTo("2013-09-14 24:00");
        assertThat(formats.show(BEIJING)).isEqualTo("北京时间");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(formats.show(past)).isEqualTo("2013-09-14 12:00 (Eastern Time)");
        assertThat(formats.show(BEIJING)).isEqualTo("Beijing time");
    }

    @Test
    void aClauseIsNumberedAsTheReaderNumbersAndNamedIfItHasNoNumber() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(formats.clause("五（二）1")).isEqualTo("5 (2) 1");
        assertThat(formats.clause("十二（二十）")).isEqualTo("12 (20)");
        assertThat(formats.clause("六")).isEqualTo("6");
        assertThat(formats.clause("引言")).isEqualTo("preamble");
        assertThat(formats.clause("Q&A 2")).isEqualTo("Q&A 2");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(formats.clause("五（二）1")).isEqualTo("五（二）1");
    }

    @Test
    void aDeadlineThatHasPassedIsSaidBeforeTheCallIsOpened() throws Exception {
        var page = checked(Programme.past(Programme.id()));
        assertThat(cautions(page)).anyMatch(one -> one.startsWith("报送期限 2013-09-13 24:00 已过："));
        assertThat(page.getModel()).containsKey("act");
        assertThat(cautions(checked(Programme.notice(Programme.id()))))
                .noneMatch(one -> one.contains("已过"));
    }

    @Test
    void rulesThatAnExampleDecidedAreSaidBeforeTheCallIsOpened() throws Exception {
        var file = text(Programme.id());
        assertThat(cautions(check(file)))
                .anySatisfy(one -> assertThat(one).matches("有 \\d+ 条口径写明由“主办单位（示例）”决定，这是示例。.*"));
        var decided = file.replace("主办单位（示例）", "主办单位").replace("host (example)", "host");
        assertThat(cautions(check(decided))).noneMatch(one -> one.contains("示例"));
    }

    @Test
    void yearsOfWhichNoHolidaysAreKnownAreSaidBeforeTheCallIsOpened() throws Exception {
        var file = text(Programme.id());
        assertThat(cautions(check(file))).noneMatch(one -> one.contains("节假日"));
        assertThat(cautions(check(holidays(file, "[2014-01-01]", "[2014-01-26]"))))
                .anyMatch(one -> one.matches("通知文件只列有这些年份的节假日：2014。.*算错：2013。.*"));
        assertThat(cautions(check(holidays(file, "[]", "[]"))))
                .anyMatch(one -> one.matches("通知文件没有列节假日，.*算错：2013。.*"));
    }

    @Test
    void aDeskThatSetsALimitBeyondTheKnownHolidaysSaysSo() {
        var notice = NoticeFile.parse(Programme.notice(Programme.id()));
        assertThat(cautions.calendar(notice, Instant.parse("2014-12-30T16:00:00Z"))).isEmpty();
        assertThat(cautions.calendar(notice, Instant.parse("2015-01-05T16:00:00Z")))
                .map(formats::say)
                .hasValueSatisfying(
                        said -> assertThat(said).contains("可能算错：2015。批次启动以后，通知文件不再更改：请核对到期日。"));
    }

    private static String holidays(String file, String off, String worked) {
        return file.replaceFirst("(?m)^( +off:)(\\n +- 201\\S+)+", "$1 " + off)
                .replaceFirst("(?m)^( +worked:)(\\n +- 201\\S+)+", "$1 " + worked);
    }

    @Test
    void whatWouldStandInTheWayIsSaidInTheCheckAndNotAfterThePassword() throws Exception {
        var file = text(Programme.id());
        assertThat(blocked(check(file))).isEmpty();
        calls.open(Office.host(), file.getBytes(StandardCharsets.UTF_8));
        assertThat(blocked(check(file))).contains("已经启动。查看该批次；要办理新批次，请换一个编号。");
        var line = 1 + (int) file.substring(0, file.indexOf("\nid: ") + 1).lines().count();
        assertThat((List<?>) check(file).getModel().get("findings"))
                .first()
                .isInstanceOfSatisfying(
                        OpeningPages.Wrong.class,
                        wrong -> {
                            assertThat(wrong.line()).isEqualTo(line);
                            assertThat(wrong.error()).isTrue();
                            assertThat(wrong.sentence()).contains("已经启动");
                        });
        var foreign = text(Programme.id()).replaceAll("\\bndrc\\b", "other-host");
        assertThat(blocked(check(foreign))).startsWith("通知文件的主办单位是 ");
    }

    private static String text(String id) {
        return new String(Programme.notice(id), StandardCharsets.UTF_8);
    }

    private Page check(String file) throws Exception {
        return checked(file.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> cautions(Page page) {
        return ((List<?>) Objects.requireNonNull(page.getModel().get("cautions")))
                .stream().map(one -> formats.say((Words) one)).toList();
    }

    private String blocked(Page page) {
        return ((Act) Objects.requireNonNull(page.getModel().get("act")))
                .blocked()
                .map(formats::say)
                .orElse("");
    }
}
