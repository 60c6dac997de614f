package org.shifan.programme.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Page;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockMultipartFile;

/** What the host is told of a notice file before it opens the call. */
@ShifanTest
class OpeningPagesTests {
    private static final Instant PAST = Instant.parse("2013-09-14T16:00:00Z");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Autowired OpeningPages pages;
    @Autowired Formats formats;

    private Page checked(byte[] file) throws Exception {
        return pages.check(Optional.of(new MockMultipartFile("file", file)), Office.host());
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
        assertThat(checked(Programme.past(Programme.id())).getModel())
                .containsEntry("past", new Deadline(PAST, Optional.of(BEIJING)))
                .containsKey("act");
        assertThat(checked(Programme.notice(Programme.id())).getModel().get("past")).isNull();
    }
}
