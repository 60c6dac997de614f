package org.shifan.decisions.notice;

import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;

/** Whether the figures of a notice add up. */
final class Arithmetic {

    private Arithmetic() {}

    static void check(SettingsDraft settings, Findings findings) {
        quota(settings, findings);
        rounds(settings, findings);
    }

    /** Limit times provinces, over all regions, is the total. */
    private static void quota(SettingsDraft settings, Findings findings) {
        if (settings.limits.isEmpty() || settings.total.isEmpty()) {
            return;
        }
        var limits = settings.limits.get();
        var total = settings.total.get();
        for (var region : limits.value().keySet()) {
            if (!total.provinces().containsKey(region)) {
                findings.add(Problem.QUOTA_REGION_WITHOUT_PROVINCES, total.at(), region);
            }
        }
        for (var region : total.provinces().keySet()) {
            if (!limits.value().containsKey(region)) {
                findings.add(Problem.QUOTA_REGION_WITHOUT_LIMIT, limits.at(), region);
            }
        }
        if (!limits.value().keySet().equals(total.provinces().keySet())) {
            return;
        }
        long places = 0;
        var terms = new StringJoiner(" + ");
        for (var limit : limits.value().entrySet()) {
            int provinces = total.provinces().getOrDefault(limit.getKey(), 0);
            places += (long) provinces * limit.getValue();
            terms.add(limit.getKey() + " " + provinces + " × " + limit.getValue());
        }
        if (places != total.places()) {
            findings.add(Problem.QUOTA_TOTAL_WRONG, total.at(), terms, places, total.places());
        }
    }

    /** A later round chooses among those whom the earlier one left. */
    private static void rounds(SettingsDraft settings, Findings findings) {
        for (int i = 1; i < settings.rounds.size(); i++) {
            var before = settings.rounds.get(i - 1);
            var round = settings.rounds.get(i);
            if (round.places() > before.places()) {
                findings.add(
                        Problem.ROUND_LARGER_THAN_BEFORE,
                        round.at(),
                        round.id(),
                        round.places(),
                        before.id(),
                        before.places());
            }
        }
    }

    /** Weights add up to exactly 1. */
    static void weights(List<Settings.Criterion> criteria, Node node, Findings findings) {
        var sum =
                criteria.stream()
                        .map(Settings.Criterion::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean complete =
                node instanceof Node.Items(var items, _)
                        && !items.isEmpty()
                        && items.size() == criteria.size();
        if (complete && sum.compareTo(BigDecimal.ONE) != 0) {
            findings.add(Problem.WEIGHTS_WRONG, node.at(), sum.toPlainString());
        }
    }
}
