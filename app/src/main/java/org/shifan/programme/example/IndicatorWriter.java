package org.shifan.programme.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shifan.decisions.plan.Indicator;
import org.shifan.decisions.plan.Indicator.Direction;
import org.shifan.programme.example.Phrasebook.IndicatorIdea;
import org.shifan.programme.example.Phrasebook.MeasureIdea;

/** Chooses and writes the indicators of a generated plan. */
final class IndicatorWriter {
    private static final int FEWEST = 8;
    private static final int MOST = 14;

    /** Stands for the size of a city of which no figure is known, in 100 million yuan. */
    private static final BigDecimal UNKNOWN_SIZE = BigDecimal.valueOf(600);

    private final Phrasebook words;
    private final Leaning leaning;
    private final Dice dice;
    private final BigDecimal size;

    IndicatorWriter(long seed, CityFacts city, Phrasebook words, Leaning leaning) {
        this.words = words;
        this.leaning = leaning;
        dice = new Dice(seed, city.code(), "indicators");
        size = city.size(words.years().baseline()).orElse(UNKNOWN_SIZE);
    }

    /**
     * The ones at the core, then always the one that moves with the most measures that none has
     * taken up yet; in the order of the words.
     */
    List<IndicatorIdea> choose(List<MeasureIdea> measures) {
        var count = Math.min(dice.between(FEWEST, MOST), words.indicators().size());
        var chosen = new LinkedHashSet<IndicatorIdea>();
        words.indicators().stream().filter(one -> one.core().orElse(false)).forEach(chosen::add);
        var left = new ArrayList<>(dice.shuffled(words.indicators()));
        left.removeAll(chosen);
        while (chosen.size() < count) {
            var next =
                    left.stream().max(Comparator.comparing(idea -> gain(idea, chosen, measures)));
            chosen.add(next.orElseThrow());
            left.remove(next.get());
        }
        return words.indicators().stream().filter(chosen::contains).toList();
    }

    private static long gain(
            IndicatorIdea idea, Set<IndicatorIdea> chosen, List<MeasureIdea> measures) {
        var taken = chosen.stream().map(IndicatorIdea::key).toList();
        return measures.stream()
                .map(measure -> measure.moves().orElse(List.of()))
                .filter(moves -> moves.contains(idea.key()))
                .filter(moves -> moves.stream().noneMatch(taken::contains))
                .count();
    }

    /** Writes them out. */
    List<Indicator> write(List<IndicatorIdea> ideas, Map<String, String> ids) {
        return ideas.stream().map(idea -> write(idea, ids.getOrDefault(idea.key(), ""))).toList();
    }

    private Indicator write(IndicatorIdea idea, String id) {
        if (idea.none().isPresent()) {
            return unmeasured(idea, id);
        }
        if (idea.zero().isPresent()) {
            var last = amount(idea, dice.between(idea.zero().get(), 0));
            var first = amount(idea, last.multiply(decimal(dice.between(0.35, 0.6))));
            return indicator(
                    idea,
                    id,
                    Optional.of(BigDecimal.ZERO),
                    none(),
                    steps(first, last),
                    Direction.UP);
        }
        var base = amount(idea, baseline(idea));
        if (idea.down().isPresent()) {
            var fall = yearly(idea, dice.between(idea.down().get(), 1));
            return indicator(
                    idea,
                    id,
                    Optional.of(base),
                    none(),
                    straight(base, fall.negate()),
                    Direction.DOWN);
        }
        if (idea.step().isPresent()) {
            var rise = yearly(idea, dice.between(idea.step().get(), 1));
            return indicator(
                    idea, id, Optional.of(base), none(), straight(base, rise), Direction.UP);
        }
        return growing(idea, id, base);
    }

    private BigDecimal baseline(IndicatorIdea idea) {
        if (idea.share().isPresent()) {
            return size.multiply(dice.between(idea.share().get(), 2)).movePointLeft(2);
        }
        return dice.between(
                idea.range()
                        .orElseThrow(() -> new IllegalStateException("no values: " + idea.key())),
                1);
    }

    private Indicator growing(IndicatorIdea idea, String id, BigDecimal base) {
        var years = words.years();
        var range = idea.growth().orElseThrow();
        var past = 1 + dice.between(range, 1).doubleValue() / 100;
        var boast = leaning.boasts() && idea.equals(words.indicators().getFirst());
        var pace = boast ? dice.between(2.3, 2.8) : dice.between(0.8, 1.4);
        var future = 1 + (past - 1) * pace;
        var before = years.baseline() - years.before();
        var history = new TreeMap<Integer, BigDecimal>();
        history.put(years.before(), grown(idea, base, past, -before));
        var targets = new TreeMap<Integer, BigDecimal>();
        years.targets()
                .forEach(
                        year ->
                                targets.put(
                                        year, grown(idea, base, future, year - years.baseline())));
        return indicator(idea, id, Optional.of(base), history, targets, Direction.UP);
    }

    private Indicator unmeasured(IndicatorIdea idea, String id) {
        var falls = idea.aimDown().isPresent();
        var range = idea.aimDown().or(idea::aim).orElseThrow();
        var last = amount(idea, dice.between(range, 0));
        var first = falls ? last.multiply(BigDecimal.TWO) : last.subtract(BigDecimal.valueOf(5));
        return indicator(
                idea,
                id,
                Optional.empty(),
                none(),
                steps(first, last),
                falls ? Direction.DOWN : Direction.UP);
    }

    private Indicator indicator(
            IndicatorIdea idea,
            String id,
            Optional<BigDecimal> baseline,
            SortedMap<Integer, BigDecimal> history,
            SortedMap<Integer, BigDecimal> targets,
            Direction direction) {
        return new Indicator(
                id,
                idea.title(),
                idea.unit(),
                idea.source(),
                words.years().baseline(),
                baseline,
                idea.none(),
                history,
                targets,
                direction);
    }

    private SortedMap<Integer, BigDecimal> straight(BigDecimal base, BigDecimal yearly) {
        var targets = new TreeMap<Integer, BigDecimal>();
        for (var year : words.years().targets()) {
            var years = BigDecimal.valueOf(year - words.years().baseline());
            targets.put(year, base.add(yearly.multiply(years)));
        }
        return targets;
    }

    private SortedMap<Integer, BigDecimal> steps(BigDecimal first, BigDecimal last) {
        var years = words.years().targets();
        return new TreeMap<>(Map.of(years.getFirst(), first, years.getLast(), last));
    }

    private static SortedMap<Integer, BigDecimal> none() {
        return new TreeMap<>();
    }

    private static BigDecimal grown(IndicatorIdea idea, BigDecimal base, double factor, int years) {
        return amount(idea, base.multiply(decimal(StrictMath.pow(factor, years))));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value);
    }

    private static BigDecimal yearly(IndicatorIdea idea, BigDecimal change) {
        return idea.whole() ? change.setScale(0, RoundingMode.HALF_UP) : change;
    }

    /** Firms and whatever is counted as whole numbers; else small amounts with one digit more. */
    private static BigDecimal amount(IndicatorIdea idea, BigDecimal value) {
        var digits = !idea.whole() && value.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0;
        return value.setScale(digits, RoundingMode.HALF_UP);
    }
}
