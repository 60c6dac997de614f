package org.shifan.decisions.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shifan.decisions.ledger.Malformed;

class PlanJsonTests {
    private static final String SMALL =
            """
            {"indicators":[{"baseline":"0","baselineYear":2012,"direction":"UP","history":{},\
            "id":"I-07","source":"通关服务","targets":{"2014":"180","2015":"600.5"},"title":"清单",\
            "unit":"万票"}],"measures":[{"area":"3","category":"PLATFORM","due":"2014-06",\
            "funds":"1860","id":"3-1","indicators":["I-07"],"lead":"商务局","partners":["示例海关"],\
            "tasks":["3.5"],"title":"平台一期"}],"texts":{"goals":"目标"},"v":1}""";

    @Test
    void writesThePublishedForm() {
        assertThat(new String(PlanJson.write(small()), UTF_8)).isEqualTo(SMALL);
        assertThat(PlanJson.read(SMALL.getBytes(UTF_8))).isEqualTo(small());
    }

    @RepeatedTest(300)
    void everyPlanSurvives(RepetitionInfo run) {
        var plan = new RandomPlans(run.getCurrentRepetition()).plan();
        var json = PlanJson.write(plan);
        assertThat(PlanJson.read(json)).isEqualTo(plan);
        assertThat(PlanJson.write(PlanJson.read(json))).isEqualTo(json);
    }

    @Test
    void oneAmountHasOneForm() {
        var measure = small().measures().getFirst();
        var other =
                new Measure(
                        measure.id(),
                        measure.area(),
                        measure.tasks(),
                        measure.title(),
                        measure.category(),
                        Optional.of(" 商务局 "),
                        measure.partners(),
                        Optional.of(new BigDecimal("1.860E+3")),
                        measure.due(),
                        measure.indicators());
        assertThat(PlanJson.write(small().with(other))).isEqualTo(PlanJson.write(small()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"area\":\"3\",|  | measures[0].area is missing",
                "\"v\":1 | \"v\":2 | plan.v is not 1",
                "PLATFORM | platform | measures[0].category is none of its kinds: platform",
                "2014-06 | 2014-13 | measures[0].due is not a month such as 2014-06: 2014-13",
                "\"1860\" | \"x\" | measures[0].funds is not a decimal number: x",
                "\"2014\": | \"14\": | indicators[0].targets holds what is not a year: 14",
                "\"unit\" | \"units\" | indicators[0].unit is missing",
                "[\"3.5\"] | [3] | measures[0].tasks holds what is not a text",
                "\"tasks\":[\"3.5\"] | \"tasks\":\"3.5\" | measures[0].tasks is not a list",
                "\"texts\":{\"goals\":\"目标\"} | \"texts\":[] | plan.texts is not an object",
                "\"v\":1 | \"v\":1,\"w\":1 | plan has unknown members: [w]",
            })
    void whatIsNotAPlanIsNamed(String old, String damaged, String message) {
        var json = SMALL.replace(old, damaged == null ? "" : damaged).getBytes(UTF_8);
        assertThatThrownBy(() -> PlanJson.read(json))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining(message);
    }

    @Test
    void twoMeasuresWithOneIdAreNoPlan() {
        var twice = SMALL.replace("\"measures\":[", "\"measures\":[" + measureText() + ",");
        assertThatThrownBy(() -> PlanJson.read(twice.getBytes(UTF_8)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("[3-1]");
    }

    private static String measureText() {
        return SMALL.substring(SMALL.indexOf("{\"area\""), SMALL.indexOf("],\"texts\""));
    }

    private static Plan small() {
        var measure =
                new Measure(
                        "3-1",
                        "3",
                        new TreeSet<>(List.of("3.5")),
                        "平台一期",
                        Measure.Category.PLATFORM,
                        Optional.of("商务局"),
                        List.of("示例海关"),
                        Optional.of(new BigDecimal("1860.00")),
                        Optional.of(YearMonth.of(2014, 6)),
                        new TreeSet<>(List.of("I-07")));
        var indicator =
                new Indicator(
                        "I-07",
                        "清单",
                        "万票",
                        "通关服务",
                        2012,
                        Optional.of(BigDecimal.ZERO),
                        Optional.empty(),
                        new TreeMap<>(),
                        new TreeMap<>(
                                Map.of(2014, new BigDecimal("180"), 2015, new BigDecimal("600.5"))),
                        Indicator.Direction.UP);
        return new Plan(new TreeMap<>(Map.of("goals", "目标")), List.of(measure), List.of(indicator));
    }
}
