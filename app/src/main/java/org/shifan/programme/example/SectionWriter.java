package org.shifan.programme.example;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Settings.PlanSection;
import org.shifan.decisions.plan.Measure;
import org.shifan.decisions.plan.Measure.Category;
import org.shifan.decisions.plan.Plan;

/** Writes the running text of a generated plan, in agreement with its measures and indicators. */
final class SectionWriter {
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    private final long seed;
    private final CityFacts city;
    private final Notice notice;
    private final Phrasebook words;
    private final Plan plan;
    private final Map<String, String> indicatorIds;
    private final String language;
    private final Map<String, String> values = new HashMap<>();

    SectionWriter(
            long seed,
            CityFacts city,
            Notice notice,
            Phrasebook words,
            Leaning leaning,
            Plan plan,
            Map<String, String> indicatorIds) {
        this.seed = seed;
        this.city = city;
        this.notice = notice;
        this.words = words;
        this.plan = plan;
        this.indicatorIds = indicatorIds;
        language = notice.languages().getFirst();
        place();
        profile(words.profiles().values(), words.profiles().get(leaning.profile()));
        values.put("leadDepartment", words.department(leaning.lead()));
        values.put("generated", words.generated());
        economy();
        counts();
        funds();
        values.put("targets", targets());
        chance();
    }

    /** The text of the section, one paragraph a line. */
    String write(PlanSection section) {
        values.put("title", section.title().in(language));
        var paragraphs = words.sections().getOrDefault(section.id(), words.anySection());
        var dice = dice("section " + section.id());
        return paragraphs.stream()
                .map(dice::one)
                .filter(text -> !plan.measures().isEmpty() || !text.contains("{measures}"))
                .map(this::filled)
                .collect(Collectors.joining("\n"));
    }

    private Dice dice(String purpose) {
        return new Dice(seed, city.code(), purpose);
    }

    /** Values may themselves have blanks. */
    private String filled(String text) {
        return BLANK.matcher(text)
                .replaceAll(
                        blank -> {
                            var value = values.get(blank.group(1));
                            if (value == null) {
                                throw new IllegalStateException("no value for " + blank.group());
                            }
                            return java.util.regex.Matcher.quoteReplacement(filled(value));
                        });
    }

    private void place() {
        values.put("city", city.name().in(language));
        values.put("province", city.province().in(language));
        values.put("region", words.regions().getOrDefault(city.region(), ""));
    }

    private void profile(
            java.util.Collection<Phrasebook.Profile> all,
            Phrasebook.@org.jspecify.annotations.Nullable Profile chosen) {
        var profile = chosen == null ? all.iterator().next() : chosen;
        values.put("profile", profile.name());
        values.put("advantage", profile.advantage());
        values.put("focus", profile.focus());
        values.put("problem", profile.problem());
    }

    private void economy() {
        var first = city.gdp().get(words.years().first());
        var last = city.gdp().get(words.years().baseline());
        var known = first != null && last != null && first.signum() > 0;
        values.put(
                "economy",
                dice("economy").one(known ? words.economy().series() : words.economy().none()));
        if (first != null && last != null && known) {
            var years = words.years().baseline() - words.years().first();
            var growth = StrictMath.pow(last.doubleValue() / first.doubleValue(), 1.0 / years) - 1;
            values.put("firstYear", Integer.toString(words.years().first()));
            values.put("lastYear", Integer.toString(words.years().baseline()));
            values.put("gdpFirst", number(first));
            values.put("gdpLast", number(last));
            values.put("gdpMore", number(last.subtract(first)));
            values.put(
                    "gdpGrowth",
                    BigDecimal.valueOf(growth * 100).setScale(1, RoundingMode.HALF_UP).toString());
        }
    }

    private void counts() {
        var tasks = notice.taskAreas().stream().mapToInt(area -> area.tasks().size()).sum();
        var covered = plan.measures().stream().flatMap(one -> one.tasks().stream()).distinct();
        var firstYear = words.years().targets().getFirst();
        var early =
                plan.measures().stream()
                        .filter(one -> one.due().orElseThrow().getYear() <= firstYear)
                        .count();
        values.put("measures", Integer.toString(plan.measures().size()));
        values.put("soft", Long.toString(of(Category.SOFT).size()));
        values.put("tasks", Integer.toString(tasks));
        values.put("covered", Long.toString(covered.count()));
        values.put("dueFirstYear", Long.toString(early));
        values.put("dueLastYear", Long.toString(plan.measures().size() - early));
    }

    private void funds() {
        var all = sum(plan.measures());
        var share = dice("funds of the city").between(0.25, 0.55);
        var own = all.multiply(BigDecimal.valueOf(share)).movePointLeft(1);
        values.put("funds", number(all));
        values.put("fundsSoft", number(sum(of(Category.SOFT))));
        values.put("fundsPlatform", number(sum(of(Set.of(Category.PLATFORM)))));
        values.put("fundsHard", number(sum(of(Category.HARD))));
        values.put("fundsCity", number(own.setScale(0, RoundingMode.HALF_UP).movePointRight(1)));
    }

    private List<Measure> of(Set<Category> kinds) {
        return plan.measures().stream().filter(one -> kinds.contains(one.category())).toList();
    }

    private static BigDecimal sum(List<Measure> measures) {
        return measures.stream()
                .map(one -> one.funds().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** At most four, the core ones first. */
    private String targets() {
        var separator = language.equals("zh") ? "，" : ", ";
        return words.indicators().stream()
                .filter(idea -> idea.goal().isPresent() && indicatorIds.containsKey(idea.key()))
                .sorted(Comparator.comparing(idea -> !idea.core().orElse(false)))
                .limit(4)
                .map(idea -> idea.goal().orElseThrow().replace("{value}", target(idea.key())))
                .collect(Collectors.joining(separator));
    }

    private String target(String key) {
        return plan.indicator(indicatorIds.getOrDefault(key, ""))
                .map(one -> number(one.targets().lastEntry().getValue()))
                .orElseThrow();
    }

    private void chance() {
        var dice = dice("chance");
        var opinions = dice.between(24, 160);
        values.put("people", number(BigDecimal.valueOf(dice.between(8, 60) * 100L)));
        values.put("meetings", Integer.toString(dice.between(3, 9)));
        values.put("days", Integer.toString(dice.between(2, 4) * 5));
        values.put("organs", Integer.toString(dice.between(18, 42)));
        values.put("opinions", Integer.toString(opinions));
        values.put("accepted", Integer.toString(opinions * dice.between(35, 70) / 100));
    }

    private static String number(BigDecimal value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }
}
