package org.shifan.programme.notice.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.Visitor;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.notice.Calls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody finds a call by what is printed on it. */
@ShifanTest
class CallSearchTests {
    private static final String NUMBER = "发改高技〔2013〕1772号";

    @Autowired CallSearch search;
    @Autowired Calls calls;
    @LocalServerPort int port;

    private String call;
    private String number;

    @BeforeEach
    void aCallWithANumberOfItsOwn() {
        call = Programme.id();
        number = NUMBER.replace("1772", call.substring(5));
        open(number);
    }

    private void open(String itsNumber) {
        var file = new String(Programme.notice(call), UTF_8);
        assertThat(file).contains(NUMBER);
        var unused = calls.open(Office.host(), file.replace(NUMBER, itsNumber).getBytes(UTF_8));
    }

    private List<String> found(String asked) {
        return search.find(asked, Optional.empty()).stream().map(one -> one.link().path()).toList();
    }

    @Test
    void theNumberOfItsDocumentFindsTheCallHoweverItIsTyped() {
        assertThat(found(number)).containsExactly("/calls/" + call);
        assertThat(found(number.replace('〔', '[').replace('〕', ']')))
                .containsExactly("/calls/" + call);
        assertThat(found(number.replace('〔', '（').replace('〕', '）').replace("2013", " ２０１３ ")))
                .containsExactly("/calls/" + call);
        assertThat(found(call.substring(5) + "号")).containsExactly("/calls/" + call);
    }

    @Test
    void wordsOfItsTitleFindTheCallInBothLanguagesAndNeverMoreThanAFew() {
        assertThat(found("电子商务")).contains("/calls/" + call).hasSizeLessThanOrEqualTo(5);
        assertThat(found("E-commerce")).contains("/calls/" + call);
        assertThat(found("示例：没有这个标题")).isEmpty();
        assertThat(found(" ' ")).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInFindsItInTheBarAndWhatIsExactComesFirst() throws Exception {
        call = Programme.id();
        open("\"340100\"");
        try (var visitor = new Visitor(port, "127.0.0.21")) {
            assertThat(visitor.get("/search?q=" + URLEncoder.encode(number, UTF_8)).body())
                    .contains("href=\"/calls/" + calls(number) + "\"");
            assertThat(visitor.get("/search?q=340100").body())
                    .containsSubsequence("href=\"/calls/" + call + "\"", "/places/340100\"");
        }
    }

    private static String calls(String itsNumber) {
        return "call-" + itsNumber.replaceAll("^.*〕|号$", "");
    }
}
