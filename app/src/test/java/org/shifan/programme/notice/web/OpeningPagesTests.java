package org.shifan.programme.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Page;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** What the host is told of a notice file before it opens the call. */
@ShifanTest
class OpeningPagesTests {
    @Autowired OpeningPages pages;

    private Page checked(byte[] file) throws Exception {
        return pages.check(Optional.of(new MockMultipartFile("file", file)), Office.host());
    }

    @Test
    void aDeadlineThatHasPassedIsSaidBeforeTheCallIsOpened() throws Exception {
        var past = Instant.parse("2013-09-14T16:00:00Z");
        assertThat(checked(Programme.past(Programme.id())).getModel())
                .containsEntry("past", new Deadline(past))
                .containsKey("act");
        assertThat(checked(Programme.notice(Programme.id())).getModel().get("past")).isNull();
    }
}
