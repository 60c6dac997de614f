package org.shifan.programme.example;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Settings.PlanSection;
import org.shifan.decisions.plan.Indicator;
import org.shifan.decisions.plan.Measure;
import org.shifan.decisions.plan.Plan;

/** A work plan as the text file that a city of the example attaches: what the page shows of it. */
final class PlanText {
    private static final String LANGUAGE = "zh";

    private PlanText() {}

    /** Heading, then each section of the notice that the plan has. */
    static String of(String city, Notice notice, Plan plan) {
        var parts = new ArrayList<String>();
        parts.add(city + "创建工作方案（示例数据）");
        for (var section : notice.settings().planSections()) {
            var lines = lines(section, plan);
            if (!lines.isEmpty()) {
                parts.add(section.title().in(LANGUAGE) + "\n\n" + String.join("\n", lines));
            }
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static List<String> lines(PlanSection section, Plan plan) {
        return switch (section.kind()) {
            case TEXT -> plan.texts().getOrDefault(section.id(), "").lines().toList();
            case MEASURES -> plan.measures().stream().map(PlanText::line).toList();
            case INDICATORS -> plan.indicators().stream().map(PlanText::line).toList();
        };
    }

    private static String line(Measure one) {
        return one.id()
                + " "
                + one.title()
                + one.lead().map(lead -> "，" + lead).orElse("")
                + one.funds().map(funds -> "，" + funds.toPlainString() + " 万元").orElse("")
                + one.due().map(due -> "，" + due).orElse("");
    }

    private static String line(Indicator one) {
        var targets =
                one.targets().entrySet().stream()
                        .map(target -> target.getKey() + " 年 " + target.getValue().toPlainString())
                        .collect(Collectors.joining("，"));
        return one.id() + " " + one.title() + "（" + one.unit() + "）：" + targets;
    }
}
