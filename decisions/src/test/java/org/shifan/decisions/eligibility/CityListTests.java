package org.shifan.decisions.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CityListTests {

    @Test
    void absenceMeansNoOnlyFromACompleteList() {
        var csv = "code\n330782\n";
        assertThat(Lists.complete("l", csv).has("330782")).isEqualTo(Answer.YES);
        assertThat(Lists.complete("l", csv).has("330700")).isEqualTo(Answer.NO);
        assertThat(Lists.incomplete("l", csv).has("330782")).isEqualTo(Answer.YES);
        assertThat(Lists.incomplete("l", csv).has("330700")).isEqualTo(Answer.UNKNOWN);
    }
}
