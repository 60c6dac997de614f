package org.shifan.decisions.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Plans and texts that follow from a seed, with whatever a person may type. */
final class RandomPlans {
    private static final List<String> PIECES =
            List.of("市", "跨境", "a", " ", "\"", "\\", "\t", "🙂", "é", "，", "1", "\u2028", "\u0001");
    private final Random random;

    RandomPlans(long seed) {
        random = new Random(seed);
    }

    Plan plan() {
        var texts = new TreeMap<String, String>();
        for (var section : List.of("situation", "goals", "steps")) {
            if (random.nextBoolean()) {
                texts.put(section, text(random.nextInt(60)));
            }
        }
        var measures = IntStream.range(0, random.nextInt(5)).mapToObj(this::measure).toList();
        var indicators = IntStream.range(0, random.nextInt(5)).mapToObj(this::indicator).toList();
        return new Plan(texts, measures, indicators);
    }

    /** A plan with one thing changed, or with nothing. */
    Plan changed(Plan plan) {
        return switch (random.nextInt(6)) {
            case 0 -> plan.withText("goals", text(40));
            case 1 -> plan.with(measure(random.nextInt(6)));
            case 2 -> plan.with(indicator(random.nextInt(6)));
            case 3 -> plan.withoutMeasure("3-" + random.nextInt(5));
            case 4 -> plan.withMeasures(plan.measures().reversed());
            default -> plan;
        };
    }

    String text(int pieces) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(random.nextInt(8) == 0 ? "\n" : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private Measure measure(int number) {
        var categories = Measure.Category.values();
        return new Measure(
                "3-" + number,
                "3",
                new TreeSet<>(List.of("3." + random.nextInt(6), "3." + random.nextInt(6))),
                text(4),
                categories[random.nextInt(categories.length)],
                maybe(text(2)),
                List.of(text(1)),
                maybe(decimal()),
                maybe(YearMonth.of(2014, 1 + random.nextInt(12))),
                new TreeSet<>(List.of("I-" + random.nextInt(4))));
    }

    private Indicator indicator(int number) {
        return new Indicator(
                "I-" + number,
                text(3),
                "家",
                text(2),
                2012,
                maybe(decimal()),
                maybe(text(2)),
                years(2009),
                years(2014),
                random.nextBoolean() ? Indicator.Direction.UP : Indicator.Direction.DOWN);
    }

    private SortedMap<Integer, BigDecimal> years(int from) {
        var years = new TreeMap<Integer, BigDecimal>();
        for (int i = 0; i < random.nextInt(3); i++) {
            years.put(from + i, decimal());
        }
        return years;
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextInt(200_000), random.nextInt(5) - 2);
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
    }

    /** The paragraphs with a few changed, removed and inserted; each new one has the mark in it. */
    List<String> edited(List<String> paragraphs, String mark, List<String> inserted) {
        var edited = new ArrayList<String>();
        for (var paragraph : paragraphs) {
            switch (random.nextInt(8)) {
                case 0 -> edited.add(fresh(mark, inserted));
                case 1 -> {
                    edited.add(paragraph);
                    edited.add(fresh(mark, inserted));
                }
                case 2 -> {}
                default -> edited.add(paragraph);
            }
        }
        return edited.isEmpty() ? List.of(fresh(mark, inserted)) : edited;
    }

    private String fresh(String mark, List<String> inserted) {
        var paragraph = mark + inserted.size();
        inserted.add(paragraph);
        return paragraph;
    }
}
