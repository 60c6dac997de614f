package org.shifan.decisions.notice;

import java.util.Set;

/** Whether every setting stands exactly where it must. */
final class Completeness {

    private Completeness() {}

    static void check(SettingsDraft settings, Findings findings) {
        for (var setting : settings.owed()) {
            findings.add(Problem.SETTING_MISSING, Position.START, setting.key());
        }
        settings.leftOut.forEach(
                (setting, at) -> {
                    var set = settings.set.get(setting);
                    if (set != null) {
                        findings.add(Problem.SETTING_TWICE, at, setting.key(), set.line());
                    }
                });
        if (settings.quotaNone) {
            settings.set.forEach(
                    (setting, at) -> {
                        if (setting.need() == Setting.Need.WITH_QUOTA) {
                            findings.add(Problem.SETTING_NEEDLESS, at, setting.key());
                        }
                    });
        }
    }

    /** An alternative that nothing judges would never be met. */
    static void alternatives(
            SettingsDraft settings, Set<String> rules, Set<String> judged, Findings findings) {
        for (var alternative : settings.conditions.alternatives()) {
            if (rules.contains(alternative.value()) && !judged.contains(alternative.value())) {
                findings.add(
                        Problem.ALTERNATIVE_WITHOUT_CONDITION,
                        alternative.at(),
                        alternative.value());
            }
        }
    }
}
