package org.shifan.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.eligibility.Reason;
import org.shifan.decisions.notice.Text;

class SentencesTests {

    private final Sentences sentences = new Sentences("org.shifan.decisions.eligibility.reasons");

    @Test
    void anArgumentInSeveralLanguagesStandsInTheLanguageOfTheSentence() {
        var list = new Text(Map.of("zh", "经济总量百强城市", "en", "Top hundred by output"));
        var text = sentences.of("ON_LIST_AT", list, 1234);
        assertThat(text.in("zh")).isEqualTo("列入名单（经济总量百强城市），第 1234 位。");
        assertThat(text.in("en")).isEqualTo("On the list “Top hundred by output”, rank 1234.");
        assertThat(new Reason(Reason.Code.ON_LIST_AT, "r", List.of("gdp", "7")).text(list, 7))
                .isEqualTo(sentences.of("ON_LIST_AT", list, 7));
    }

    @Test
    void theDefaultLocaleHasNoPartInIt() {
        var before = Locale.getDefault();
        try {
            for (var locale : List.of(Locale.CHINA, Locale.GERMANY, Locale.of("ar", "EG"))) {
                Locale.setDefault(locale);
                assertThat(sentences.of("ON_LIST_AT", "gdp", 1234).in("en"))
                        .isEqualTo("On the list “gdp”, rank 1234.");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
