package org.shifan.programme.example;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.TaskArea;
import org.shifan.decisions.plan.Measure;
import org.shifan.programme.example.Phrasebook.MeasureIdea;

/** Chooses and writes the measures of a generated plan. */
final class MeasureWriter {
    /** A plan with fewer is thin, one with more is not read; the same for the tasks it covers. */
    private static final int FEWEST = 15;

    private static final int MOST = 45;
    private static final int MOST_FOR_A_TASK = 3;

    /** The funds of the words are for a city of this size, in 100 million yuan. */
    private static final double MIDDLING_SIZE = 2000;

    private static final BigDecimal UNKNOWN_SIZE = BigDecimal.valueOf(1000);

    private final Notice notice;
    private final Phrasebook words;
    private final Leaning leaning;
    private final Dice dice;
    private final Dice figures;
    private final double scale;

    MeasureWriter(long seed, CityFacts city, Notice notice, Phrasebook words, Leaning leaning) {
        this.notice = notice;
        this.words = words;
        this.leaning = leaning;
        dice = new Dice(seed, city.code(), "measures");
        figures = new Dice(seed, city.code(), "funds");
        var size = city.size(words.years().baseline()).orElse(UNKNOWN_SIZE).doubleValue();
        scale = Math.clamp(size / MIDDLING_SIZE, 0.4, 2.5);
    }

    /** A measure for each of some tasks, then further ones for the same tasks. */
    List<MeasureIdea> choose() {
        var tasks = tasks();
        var least = Math.min(FEWEST, (tasks.size() * 3 + 4) / 5);
        var covered = dice.between(least, tasks.size());
        var served = favoured(tasks, covered);
        var chosen = new LinkedHashSet<MeasureIdea>();
        served.forEach(task -> candidates(task).stream().findFirst().ifPresent(chosen::add));
        var wanted = covered + dice.between(0, Math.max(0, Math.min(16, MOST - covered)));
        for (var task : dice.shuffled(List.copyOf(served))) {
            for (var idea : candidates(task).stream().limit(MOST_FOR_A_TASK).toList()) {
                if (chosen.size() < wanted && dice.percent(60)) {
                    chosen.add(idea);
                }
            }
        }
        return inOrder(chosen, tasks);
    }

    /** Writes them out, numbered within their area. */
    List<Measure> write(List<MeasureIdea> ideas, Map<String, String> indicatorIds) {
        var measures = new ArrayList<Measure>();
        var area = "";
        var number = 0;
        for (var idea : ideas) {
            var next = area(idea);
            number = next.equals(area) ? number + 1 : 1;
            area = next;
            measures.add(measure(idea, area, area + "-" + number, indicatorIds));
        }
        return measures;
    }

    private Measure measure(
            MeasureIdea idea, String area, String id, Map<String, String> indicatorIds) {
        var known = new TreeSet<>(idea.tasks().orElseThrow());
        known.retainAll(tasks());
        return new Measure(
                id,
                area,
                known,
                idea.title(),
                idea.kind(),
                Optional.of(words.department(idea.lead())),
                idea.partners().orElse(List.of()).stream().map(words::department).toList(),
                Optional.of(funds(idea)),
                Optional.of(due(idea)),
                idea.moves().orElse(List.of()).stream()
                        .filter(indicatorIds::containsKey)
                        .map(indicatorIds::get)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private BigDecimal funds(MeasureIdea idea) {
        var plain = figures.between(idea.funds().getFirst(), idea.funds().getLast());
        var sized = plain * scale;
        var step = sized < 100 ? 5 : sized < 2000 ? 10 : 100;
        return BigDecimal.valueOf(Math.round(sized / step) * step);
    }

    private YearMonth due(MeasureIdea idea) {
        var window = words.due().getOrDefault(idea.kind(), List.of());
        var months = ChronoUnit.MONTHS.between(window.getFirst(), window.getLast());
        return window.getFirst().plusMonths(figures.between(0, (int) months));
    }

    private List<String> tasks() {
        return notice.taskAreas().stream()
                .flatMap(area -> area.tasks().stream())
                .map(TaskArea.Task::id)
                .toList();
    }

    /** Tasks for which there is a measure of the plan's own profile are always among them. */
    private Set<String> favoured(List<String> tasks, int count) {
        var served = new LinkedHashSet<String>();
        Phrasebook.measures(notice).stream()
                .filter(idea -> idea.profile().filter(leaning.profile()::equals).isPresent())
                .forEach(idea -> served.addAll(idea.tasks().orElseThrow()));
        served.retainAll(tasks);
        dice.shuffled(tasks).forEach(served::add);
        return served.stream().limit(count).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Measures for the task, the plan's own profile first, the rest by chance. */
    private List<MeasureIdea> candidates(String task) {
        var own =
                Phrasebook.measures(notice).stream()
                        .filter(idea -> idea.tasks().orElseThrow().getFirst().equals(task))
                        .filter(idea -> idea.profile().stream().allMatch(this::isOwn))
                        .filter(idea -> !idea.large().orElse(false) || buildsThat())
                        .toList();
        var ideas = own.isEmpty() ? general(task) : own;
        return dice.shuffled(ideas).stream()
                .sorted(Comparator.comparing(idea -> idea.profile().isEmpty()))
                .toList();
    }

    private boolean isOwn(String profile) {
        return profile.equals(leaning.profile());
    }

    private boolean buildsThat() {
        return dice.percent(leaning.builds() ? 100 : 18);
    }

    private List<MeasureIdea> general(String task) {
        var language = notice.languages().getFirst();
        var text =
                notice.taskAreas().stream()
                        .flatMap(area -> area.tasks().stream())
                        .filter(one -> one.id().equals(task))
                        .map(one -> one.text().in(language))
                        .findFirst()
                        .orElse(task);
        return words.anyMeasure().stream()
                .map(
                        idea ->
                                new MeasureIdea(
                                        Optional.of(List.of(task)),
                                        idea.kind(),
                                        idea.title().replace("{task}", text),
                                        idea.lead(),
                                        idea.partners(),
                                        idea.funds(),
                                        idea.moves(),
                                        idea.profile(),
                                        idea.large()))
                .toList();
    }

    private String area(MeasureIdea idea) {
        var first = idea.tasks().orElseThrow().getFirst();
        return notice.taskAreas().stream()
                .filter(area -> area.tasks().stream().anyMatch(task -> task.id().equals(first)))
                .map(TaskArea::id)
                .findFirst()
                .orElseThrow();
    }

    private static List<MeasureIdea> inOrder(Set<MeasureIdea> ideas, List<String> tasks) {
        return ideas.stream()
                .sorted(
                        Comparator.comparing(
                                idea -> tasks.indexOf(idea.tasks().orElseThrow().getFirst())))
                .toList();
    }
}
