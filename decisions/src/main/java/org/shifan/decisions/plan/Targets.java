package org.shifan.decisions.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;

/** Advice on the indicators (提示), with its arithmetic; it never stops a plan. */
final class Targets {
    private final Notice notice;
    private final Plan plan;
    private final Findings findings;

    Targets(Notice notice, Plan plan, Findings findings) {
        this.notice = notice;
        this.plan = plan;
        this.findings = findings;
    }

    void check() {
        if (!plan.indicators().isEmpty()) {
            Findings.section(notice, Kind.INDICATORS)
                    .ifPresent(
                            section -> {
                                notice.settings()
                                        .hints()
                                        .growth()
                                        .ifPresent(limit -> growth(section, limit));
                                targets(section);
                                directions(section);
                            });
        }
    }

    /** Yearly growth needed from the baseline to the last target, and had up to the baseline. */
    private record Growth(
            Indicator indicator, int firstYear, int lastYear, double past, double needed) {

        static Optional<Growth> of(Indicator indicator) {
            if (indicator.direction() != Indicator.Direction.UP
                    || indicator.baseline().isEmpty()
                    || indicator.history().isEmpty()
                    || indicator.targets().isEmpty()) {
                return Optional.empty();
            }
            var year = indicator.baselineYear();
            var first = indicator.history().firstKey();
            var last = indicator.targets().lastKey();
            var from = indicator.history().firstEntry().getValue();
            var base = indicator.baseline().get();
            var to = indicator.targets().lastEntry().getValue();
            if (first >= year || last <= year || from.signum() <= 0 || base.signum() <= 0) {
                return Optional.empty();
            }
            return Optional.of(
                    new Growth(
                            indicator,
                            first,
                            last,
                            yearly(from, base, year - first),
                            yearly(base, to, last - year)));
        }

        /** StrictMath: the same advice on every machine. */
        private static double yearly(BigDecimal from, BigDecimal to, int years) {
            return StrictMath.pow(to.doubleValue() / from.doubleValue(), 1.0 / years) - 1;
        }

        boolean exceeds(BigDecimal limit) {
            return needed > 0 && needed > limit.doubleValue() * past;
        }

        static BigDecimal percent(double share) {
            return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
        }
    }

    private void growth(String section, BigDecimal limit) {
        var rule = notice.ruleFor("hint.growth");
        var compared = plan.indicators().stream().flatMap(one -> Growth.of(one).stream()).toList();
        for (var growth : compared) {
            if (growth.exceeds(limit)) {
                findings.item(
                        Check.GROWTH,
                        rule,
                        section,
                        growth.indicator().id(),
                        "targets",
                        growth.indicator().id(),
                        growth.indicator().title(),
                        year(growth.indicator().baselineYear()),
                        year(growth.lastYear()),
                        Growth.percent(growth.needed()),
                        year(growth.firstYear()),
                        Growth.percent(growth.past()),
                        limit);
            }
        }
        if (!compared.isEmpty() && !findings.failed(Check.GROWTH)) {
            findings.add(Check.GROWTH, rule, section, true, compared.size(), limit);
        }
    }

    /** As text, or else 2012 would be spelled 2,012. */
    private static String year(int year) {
        return Integer.toString(year);
    }

    private void targets(String section) {
        plan.indicators().stream()
                .filter(one -> one.targets().isEmpty())
                .forEach(
                        one ->
                                findings.item(
                                        Check.INDICATOR_TARGET,
                                        Optional.empty(),
                                        section,
                                        one.id(),
                                        "targets",
                                        one.id(),
                                        one.title()));
        passedUnlessFailed(Check.INDICATOR_TARGET, section);
    }

    private void directions(String section) {
        for (var one : plan.indicators()) {
            if (one.baseline().isEmpty() || one.targets().isEmpty()) {
                continue;
            }
            var base = one.baseline().get();
            var last = one.targets().lastEntry();
            var change = last.getValue().compareTo(base);
            if (one.direction() == Indicator.Direction.UP ? change < 0 : change > 0) {
                findings.item(
                        Check.INDICATOR_DIRECTION,
                        Optional.empty(),
                        section,
                        one.id(),
                        "targets",
                        one.id(),
                        one.title(),
                        base,
                        year(last.getKey()),
                        last.getValue());
            }
        }
        passedUnlessFailed(Check.INDICATOR_DIRECTION, section);
    }

    private void passedUnlessFailed(Check check, String section) {
        if (!findings.failed(check)) {
            findings.add(check, Optional.empty(), section, true, plan.indicators().size());
        }
    }
}
