package org.shifan.decisions.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.shifan.decisions.Rational;
import org.shifan.decisions.Sentences;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.notice.Settings.Criterion;
import org.shifan.decisions.notice.Text;

/**
 * How marks become a score: each mark as a share of the highest mark, weighted, out of 100. The
 * highest mark everywhere is 100.
 *
 * @param least lowest mark
 * @param most highest mark, above zero
 * @param criteria in the order of the notice
 */
public record Rubric(int least, int most, List<Criterion> criteria) {

    private static final Rational FULL = Rational.of(100);

    /**
     * @throws IllegalArgumentException if the highest mark is not above zero and the lowest
     */
    public Rubric {
        if (most <= 0 || most < least) {
            throw new IllegalArgumentException("marks from " + least + " to " + most);
        }
        criteria = List.copyOf(criteria);
    }

    /** The rubric that the notice file sets. */
    public static Rubric of(Settings.Review review) {
        return new Rubric(review.least(), review.most(), review.criteria());
    }

    /**
     * What is wrong with a sheet of marks.
     *
     * @param code what is wrong
     * @param criterion id of the criterion
     */
    public record Problem(Code code, String criterion) {

        private static final Sentences SENTENCES =
                new Sentences("org.shifan.decisions.review.sheets");

        /** What is wrong, in order of precedence. */
        public enum Code {
            /** A criterion has no mark. */
            MARK_MISSING,
            /** A mark is outside the scale. */
            MARK_OUTSIDE,
            /** A mark for something that is no criterion. */
            CRITERION_UNKNOWN
        }

        /** The problem as a sentence that says what to do next; the criterion by its id. */
        public Text text() {
            return SENTENCES.of(code.name(), criterion);
        }
    }

    /** All that is wrong with the sheet, criterion by criterion; empty: it can be locked. */
    public List<Problem> problems(ScoreSheet sheet) {
        var found = new ArrayList<Problem>();
        var unknown = new TreeSet<>(sheet.marks().keySet());
        for (var criterion : criteria) {
            var mark = sheet.marks().get(criterion.id());
            unknown.remove(criterion.id());
            if (mark == null) {
                found.add(new Problem(Problem.Code.MARK_MISSING, criterion.id()));
            } else if (mark < least || mark > most) {
                found.add(new Problem(Problem.Code.MARK_OUTSIDE, criterion.id()));
            }
        }
        unknown.forEach(id -> found.add(new Problem(Problem.Code.CRITERION_UNKNOWN, id)));
        return List.copyOf(found);
    }

    /**
     * The score of a sheet, exactly, out of 100.
     *
     * @throws IllegalArgumentException if the sheet has {@link #problems}
     */
    public Rational score(ScoreSheet sheet) {
        requireSound(sheet);
        var sum = Rational.ZERO;
        for (var criterion : criteria) {
            sum = sum.plus(Rational.of(criterion.weight()).times(share(sheet, criterion)));
        }
        return sum.times(FULL);
    }

    /** The mean of the panel's scores, exactly, out of 100. */
    public Rational mean(Collection<ScoreSheet> panel) {
        return Rational.mean(panel.stream().map(this::score).toList());
    }

    /** The panel's mean by criterion, each out of 100, in the order of the notice. */
    public List<Rational> means(Collection<ScoreSheet> panel) {
        panel.forEach(this::requireSound);
        return criteria.stream()
                .map(
                        criterion ->
                                Rational.mean(
                                        panel.stream()
                                                .map(sheet -> share(sheet, criterion).times(FULL))
                                                .toList()))
                .toList();
    }

    private Rational share(ScoreSheet sheet, Criterion criterion) {
        return Rational.of(sheet.marks().getOrDefault(criterion.id(), 0)).over(Rational.of(most));
    }

    private void requireSound(ScoreSheet sheet) {
        var problems = problems(sheet);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    sheet.application() + ", " + sheet.expert() + ": " + problems);
        }
    }
}
