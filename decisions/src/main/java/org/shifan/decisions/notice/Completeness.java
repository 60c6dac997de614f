package org.shifan.decisions.notice;

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
}
