package org.shifan.decisions.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.NoticeFile;

/** The second batch, and a plan for it in which nothing is amiss. */
final class SecondBatch {
    static final Notice NOTICE = read();

    private SecondBatch() {}

    private static Notice read() {
        try {
            return NoticeFile.parse(
                    Files.readAllBytes(Path.of("../notices/2013-second-batch.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One measure for each of the 27 tasks, two indicators, every text. */
    static Plan sound() {
        var plan = Plan.EMPTY;
        for (var area : NOTICE.taskAreas()) {
            for (var task : area.tasks()) {
                plan = plan.with(measure(task.id().replace('.', '-'), area.id(), task.id()));
            }
        }
        for (var section : List.of("situation", "goals", "steps", "funds", "safeguards")) {
            plan = plan.withText(section, "正文");
        }
        return plan.withText("opinions", "座谈会两次。")
                .with(indicator("I-01", values(2009, "100"), "200", values(2015, "300")))
                .with(indicator("I-02", new TreeMap<>(), "0", values(2015, "60")));
    }

    static Measure measure(String id, String area, String task) {
        return new Measure(
                id,
                area,
                new TreeSet<>(List.of(task)),
                "措施" + id,
                Measure.Category.POLICY,
                Optional.of("商务局"),
                List.of("示例海关"),
                Optional.of(BigDecimal.TEN),
                Optional.of(YearMonth.of(2014, 6)),
                new TreeSet<>(List.of("I-01")));
    }

    static Measure with(Measure measure, Measure.Category category, Optional<BigDecimal> funds) {
        return new Measure(
                measure.id(),
                measure.area(),
                measure.tasks(),
                measure.title(),
                category,
                measure.lead(),
                measure.partners(),
                funds,
                measure.due(),
                measure.indicators());
    }

    static Indicator indicator(
            String id,
            SortedMap<Integer, BigDecimal> history,
            String baseline,
            SortedMap<Integer, BigDecimal> targets) {
        return new Indicator(
                id,
                "指标" + id,
                "亿元",
                "市统计局",
                2012,
                Optional.of(baseline).filter(text -> !text.isEmpty()).map(BigDecimal::new),
                Optional.empty(),
                history,
                targets,
                Indicator.Direction.UP);
    }

    static SortedMap<Integer, BigDecimal> values(int year, String value) {
        return new TreeMap<>(Map.of(year, new BigDecimal(value)));
    }
}
