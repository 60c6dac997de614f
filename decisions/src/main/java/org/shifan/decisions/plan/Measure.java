package org.shifan.decisions.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One measure of a plan (措施).
 *
 * @param id stable within the plan, for example {@code 3-1}
 * @param area id of the task area of the notice under which it stands
 * @param tasks ids of the notice's tasks that it serves, for example {@code 3.5}
 * @param title what is done
 * @param category of which kind it is
 * @param lead the responsible department (责任部门), a department of the city's own
 * @param partners who helps (配合单位), often organs that the city does not lead
 * @param funds in the call's unit of money, 10,000 yuan (万元) in Chinese calls; zero is an amount
 * @param due the month by whose end it is done
 * @param indicators ids of the plan's indicators that it moves
 */
public record Measure(
        String id,
        String area,
        SortedSet<String> tasks,
        String title,
        Category category,
        Optional<String> lead,
        List<String> partners,
        Optional<BigDecimal> funds,
        Optional<YearMonth> due,
        SortedSet<String> indicators) {

    public Measure {
        tasks = sorted(tasks);
        lead = lead.map(String::strip).filter(text -> !text.isEmpty());
        partners = List.copyOf(partners);
        funds = funds.map(Measure::plain);
        indicators = sorted(indicators);
    }

    /** Of which kind a measure is (类别). */
    public enum Category {
        POLICY,
        MECHANISM,
        PLATFORM,
        FACILITY,
        PARK,
        PROJECT;

        /** Facilities, parks and construction: the “hard” side of 重硬轻软. */
        public static final Set<Category> HARD = Set.of(FACILITY, PARK, PROJECT);

        /** Rules and institutions: the “soft” side. */
        public static final Set<Category> SOFT = Set.of(POLICY, MECHANISM);

        /** Its name. */
        public String in(Locale locale) {
            return Words.in(locale, "category." + name());
        }
    }

    /** This measure without the reference to the indicator. */
    Measure withoutIndicator(String indicator) {
        var kept = new TreeSet<>(indicators);
        return kept.remove(indicator)
                ? new Measure(id, area, tasks, title, category, lead, partners, funds, due, kept)
                : this;
    }

    /** 1.50 and 1.5 are the same amount, so they must have the same form. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static SortedSet<String> sorted(Collection<String> ids) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }
}
