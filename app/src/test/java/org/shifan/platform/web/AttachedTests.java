package org.shifan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

class AttachedTests {
    @Test
    void aPlainNameStandsInTheHeaderAsItIs() {
        assertThat(Attached.disposition("measures-340100.csv"))
                .isEqualTo("attachment; filename=\"measures-340100.csv\"");
    }

    @Test
    void aChineseNameArrivesWhole() {
        var header = Attached.disposition("工作方案（示例）.pdf");
        assertThat(header).startsWith("attachment; ").contains("filename*=UTF-8''");
        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo("工作方案（示例）.pdf");
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(header)).isTrue();
    }

    @Test
    void aNameCannotEndTheHeader() {
        var header = Attached.disposition("a\"; filename=\"b.exe");
        assertThat(ContentDisposition.parse(header).getFilename())
                .isEqualTo("a\"; filename=\"b.exe");
    }

    @Test
    void theAnswerHoldsTheBytesUnderTheirType() {
        var answer = Attached.of("a.bin", MediaType.APPLICATION_OCTET_STREAM, new byte[] {1, 2});
        assertThat(answer.getBody()).containsExactly(1, 2);
        assertThat(answer.getHeaders().getContentType())
                .isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
    }
}
