package org.shifan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shifan.ShifanTest;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Conclusions;
import org.shifan.programme.application.State;
import org.springframework.beans.factory.annotation.Autowired;

/** What a city is told of the verdict, and that it hears of no list before the public does. */
@ShifanTest
class ConclusionsTests {
    @Autowired EveryState states;
    @Autowired List<Conclusions> conclusions;

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
