package org.shifan.programme.review.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.review.Rubric;
import org.shifan.decisions.review.ScoreSheet;
import org.shifan.platform.web.Words;

/**
 * The rubric as an expert fills it in: a criterion after another, with what is given so far.
 *
 * @param lines in the order of the notice
 * @param values the marks of the scale, if they are few enough to be chosen from; otherwise typed
 * @param least lowest mark
 * @param most highest mark
 * @param opinion in words
 */
public record SheetForm(
        List<Line> lines, List<Integer> values, int least, int most, String opinion) {
    /** Up to this many marks stand side by side. */
    private static final int FEW = 11;

    static final int LONGEST = 4000;

    /** A criterion with its mark. */
    public record Line(String id, Text text, BigDecimal percent, Optional<Integer> mark) {
        /** Id of the field, by which errors find it. */
        public String field() {
            return "mark-" + id;
        }

        public boolean has(int value) {
            return mark.filter(given -> given == value).isPresent();
        }
    }

    static SheetForm of(Settings.Review review, Map<String, Integer> marks, String opinion) {
        var few = review.most() - review.least() < FEW;
        return new SheetForm(
                review.criteria().stream()
                        .map(
                                one ->
                                        new Line(
                                                one.id(),
                                                one.text(),
                                                ReviewWords.percent(one.weight()),
                                                Optional.ofNullable(marks.get(one.id()))))
                        .toList(),
                few
                        ? IntStream.rangeClosed(review.least(), review.most()).boxed().toList()
                        : List.of(),
                review.least(),
                review.most(),
                opinion);
    }

    /** What was sent; a mark that is no mark of the scale counts as none. */
    static SheetForm sent(Settings.Review review, Map<String, String> fields) {
        var marks = new TreeMap<String, Integer>();
        for (var criterion : review.criteria()) {
            var text = fields.getOrDefault("mark-" + criterion.id(), "").strip();
            if (text.matches("[0-9]{1,6}")) {
                int mark = Integer.parseInt(text);
                if (mark >= review.least() && mark <= review.most()) {
                    marks.put(criterion.id(), mark);
                }
            }
        }
        return of(review, marks, fields.getOrDefault("opinion", "").replace("\r\n", "\n"));
    }

    Map<String, Integer> marks() {
        var marks = new TreeMap<String, Integer>();
        lines.forEach(line -> line.mark().ifPresent(mark -> marks.put(line.id(), mark)));
        return marks;
    }

    /** What cannot be locked yet: criteria without a mark. */
    public List<Line> unmarked() {
        return lines.stream().filter(line -> line.mark().isEmpty()).toList();
    }

    public boolean complete() {
        return unmarked().isEmpty() && !opinion.isBlank();
    }

    /** What is missing, or that nothing is. */
    public Words missing() {
        if (complete()) {
            return Words.of("review.sheet.complete");
        }
        var missing = new ArrayList<Object>();
        unmarked().forEach(line -> missing.add(line.text()));
        if (opinion.isBlank()) {
            missing.add(Words.of("review.opinion"));
        }
        return Words.of("review.sheet.missing", missing);
    }

    /** The score of a sheet in which nothing is missing. */
    public BigDecimal score() {
        return sum(lines);
    }

    /** The sum so far, out of what the criteria marked so far can give. */
    public Words total() {
        var marked = lines.stream().filter(line -> line.mark().isPresent()).toList();
        var reachable = marked.stream().map(Line::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Words.of("review.sheet.total", marked.size(), lines.size(), sum(marked), reachable);
    }

    private BigDecimal sum(List<Line> marked) {
        var criteria =
                marked.stream()
                        .map(
                                line ->
                                        new Settings.Criterion(
                                                line.id(),
                                                line.text(),
                                                line.percent().movePointLeft(2)))
                        .toList();
        return ReviewWords.shown(
                new Rubric(least, most, criteria).score(new ScoreSheet("", "", marks())));
    }
}
