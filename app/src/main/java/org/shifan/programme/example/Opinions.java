package org.shifan.programme.example;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.shifan.decisions.notice.Settings.Criterion;
import org.shifan.decisions.plan.Measure;
import org.shifan.decisions.plan.Plan;

/** What the experts of the example write (评议意见); it follows from the plan and from the marks. */
final class Opinions {
    private final long seed;
    private final List<Criterion> criteria;
    private final EventWords.Opinions words;
    private final String language;

    Opinions(Production production) {
        seed = production.seed();
        criteria = production.notice().settings().review().criteria();
        words = production.words().opinions();
        language = production.notice().languages().getFirst();
    }

    /** The opinion that goes with an expert's marks. */
    String opinion(String receipt, String expert, Map<String, Integer> marks, Plan plan) {
        var dice = new Dice(seed, "opinion", receipt, expert);
        Comparator<Criterion> byMark = Comparator.comparing(one -> marks.getOrDefault(one.id(), 0));
        var best = criteria.stream().max(byMark).orElseThrow();
        var worst = criteria.stream().min(byMark).orElseThrow();
        var told = dice.one(words.plan());
        // Each of the others says what the plan has, so that no two sheets read alike.
        var first = plan.measures().isEmpty() ? "" : about(told, plan);
        return words.start()
                + first
                + (byMark.compare(best, worst) == 0
                        ? dice.one(words.even())
                        : about(dice.one(words.praise()), best)
                                + about(dice.one(words.criticism()), worst));
    }

    private String about(String sentence, Criterion criterion) {
        return sentence.replace("{criterion}", criterion.text().in(language));
    }

    private static String about(String sentence, Plan plan) {
        var measures = plan.measures();
        var tasks = measures.stream().flatMap(one -> one.tasks().stream()).distinct().count();
        var soft =
                measures.stream()
                        .filter(one -> Measure.Category.SOFT.contains(one.category()))
                        .count();
        var funds =
                measures.stream()
                        .flatMap(one -> one.funds().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sentence.replace("{measures}", Integer.toString(measures.size()))
                .replace("{tasks}", Long.toString(tasks))
                .replace("{indicators}", Integer.toString(plan.indicators().size()))
                .replace("{soft}", Long.toString(soft))
                .replace("{funds}", funds.toPlainString());
    }
}
