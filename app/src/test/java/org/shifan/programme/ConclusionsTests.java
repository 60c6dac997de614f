package org.shifan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shifan.ShifanTest;
import org.shifan.decisions.eligibility.Place;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Conclusions;
import org.shifan.programme.application.State;
import org.shifan.programme.notice.Calls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a city is told of the verdict, and that it hears of no list before the public does. */
@ShifanTest
class ConclusionsTests {
    @Autowired EveryState states;
    @Autowired List<Conclusions> conclusions;
    @Autowired Calls calls;
    @Autowired Formats formats;

    @BeforeEach
    void inChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void inAnyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aCityReadsWhichConditionItMeetsAndWhichNot() {
        var application = states.in(State.ELIGIBLE);
        var reasons =
                conclusions.stream()
                        .flatMap(one -> one.on(application).stream())
                        .flatMap(told -> told.reasons().stream())
                        .map(formats::say)
                        .toList();
        var notice = calls.notice(application.call());
        var verdict = calls.eligibility(application.call()).judge(place(application));
        assertThat(verdict.alternatives()).isNotEmpty();
        for (var condition : verdict.alternatives()) {
            var rule = notice.rule(condition.ruleId()).orElseThrow();
            var named = "“" + rule.text().unended().in("zh") + "”";
            assertThat(reasons).as(named).filteredOn(line -> line.contains(named)).hasSize(1);
        }
        assertThat(reasons).noneMatch(line -> line.contains("该项条件"));
    }

    private Place place(Application application) {
        return calls.city(application.call(), application.city()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFTING,",
        "LATE,",
        "REPORTED,",
        "COMPLETE,",
        "UNDECIDED, UNDECIDED",
        "EXCEPTION, EXCEPTION",
        "EXCEPTION_REFUSED, EXCEPTION_REFUSED",
        "NOT_ELIGIBLE, NOT_ELIGIBLE",
        "ELIGIBLE, ELIGIBLE",
        "NOT_PROPOSED, ELIGIBLE"
    })
    void aCityIsToldTheVerdictOnceItIsGivenAndTheListOnceItIsPublic(State state, String told) {
        var application = states.in(state);
        var all =
                conclusions.stream()
                        .map(one -> one.on(application))
                        .flatMap(Optional::stream)
                        .toList();
        assertThat(all)
                .extracting(Conclusions.Conclusion::words)
                .isEqualTo(
                        told == null ? List.of() : List.of(Words.of("eligibility.told." + told)));
        assertThat(all).allSatisfy(one -> assertThat(one.reasons()).isNotEmpty());
    }
}
