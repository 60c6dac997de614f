package org.shifan.decisions.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shifan.decisions.notice.SettingsDraft.Placed;

/** Reads what a rule sets. */
final class SettingsReader {

    private static final Pattern RECEIPT =
            Pattern.compile("(?=.*\\{city\\})(?=.*\\{n\\})[A-Za-z0-9.{}-]+");
    private static final Map<String, Settings.Approval> APPROVALS =
            ordered(
                    "city-government",
                    Settings.Approval.CITY_GOVERNMENT,
                    "province-government",
                    Settings.Approval.PROVINCE_GOVERNMENT);
    private static final Map<String, Settings.Reporter> REPORTERS =
            ordered(
                    "provincial-commission",
                    Settings.Reporter.PROVINCIAL_COMMISSION,
                    "city",
                    Settings.Reporter.CITY);
    private static final Map<String, Settings.Tie> TIES =
            ordered(
                    "joint-decision",
                    Settings.Tie.JOINT_DECISION,
                    "earlier-criterion",
                    Settings.Tie.EARLIER_CRITERION);

    private final Draft draft;
    private final Values values;
    private final SettingsDraft settings;
    private final Optional<ZoneId> zone;
    private final SettingParts parts;

    SettingsReader(Draft draft, Values values, SettingsDraft settings, Optional<ZoneId> zone) {
        this.draft = draft;
        this.values = values;
        this.settings = settings;
        this.zone = zone;
        this.parts = new SettingParts(draft, values);
    }

    static <T> Map<String, T> ordered(String a, T first, String b, T second) {
        var map = new LinkedHashMap<String, T>();
        map.put(a, first);
        map.put(b, second);
        return map;
    }

    /** Reads the mapping under {@code sets} of the rule with the id. */
    void read(Node node, String rule) {
        var entry = new Entry(draft, values, node);
        for (var setting : Setting.values()) {
            entry.field(setting.key()).ifPresent(field -> read(setting, field, rule));
        }
        entry.done();
    }

    private void read(Setting setting, Node.Field field, String rule) {
        var first = settings.set.putIfAbsent(setting, field.at());
        if (first != null) {
            draft.findings.add(Problem.SETTING_TWICE, field.at(), setting.key(), first.line());
        }
        settings.ruleOf.putIfAbsent(setting.key(), rule);
        value(setting, field.value());
    }

    private void value(Setting setting, Node node) {
        switch (setting) {
            case APPLICANTS -> settings.applicants = parts.applicants(node);
            case APPLICANTS_EXCLUDED ->
                    settings.excluded = values.reference(node, Draft.Named.LIST);
            case CONDITIONS -> settings.conditions = parts.conditions(node);
            case CONDITIONS_EXCEPTION -> settings.exception = values.bool(node).orElse(false);
            case QUOTA -> quota(node);
            case QUOTA_TOTAL -> settings.total = parts.total(node);
            case QUOTA_OVER ->
                    settings.overByException =
                            values.choice(node, ordered("by-exception", true, "refused", false))
                                    .orElse(false);
            case APPROVALS ->
                    settings.approvals =
                            values.list(node, 0, item -> values.choice(item, APPROVALS));
            case REPORT -> values.choice(node, REPORTERS).ifPresent(by -> settings.reporter = by);
            case REPORT_RANKED -> settings.ranked = values.bool(node).orElse(false);
            case REPORT_LATE ->
                    settings.lateRefused =
                            values.choice(node, ordered("refused", true, "accepted", false))
                                    .orElse(true);
            case MATERIALS -> settings.materials = values.list(node, 1, parts::material);
            case PLAN -> settings.plan = values.list(node, 1, parts::planSection);
            case SCHEDULE_OPENS -> settings.opens = instant(node);
            case SCHEDULE_DEADLINE -> settings.deadline = instant(node);
            case SCHEDULE_EVENTS -> settings.events = values.list(node, 0, parts::event);
            case SUPPLEMENT -> settings.supplement = values.whole(node, 0).orElse(0);
            case REVIEW -> settings.panel = parts.panel(node);
            case REVIEW_CONFLICTS -> settings.conflicts = parts.conflicts(node);
            case REVIEW_RUBRIC -> settings.rubric = parts.rubric(node);
            case ROUNDS -> settings.rounds = values.list(node, 1, parts::round);
            case ROUNDS_TIE -> values.choice(node, TIES).ifPresent(tie -> settings.tie = tie);
            case OBJECTION -> settings.objection = values.whole(node, 0).orElse(0);
            case PUBLICATION -> settings.publication = parts.publication(node);
            case HINT_FACILITIES ->
                    settings.hints =
                            new Settings.Hints(values.decimal(node, 0), settings.hints.growth());
            case HINT_GROWTH ->
                    settings.hints =
                            new Settings.Hints(
                                    settings.hints.facilities(), values.decimal(node, 0));
            case RECEIPT ->
                    settings.receipt =
                            values.shaped(node, RECEIPT, "SF-2013-2-{city}-{n}").orElse("");
            case HOLIDAYS -> settings.holidays = parts.holidays(node);
        }
    }

    private Optional<Placed<Instant>> instant(Node node) {
        return values.instant(node, zone).map(time -> new Placed<>(time, node.at()));
    }

    private void quota(Node node) {
        if (node instanceof Node.Scalar(var word, _, _, _, _, _) && word.equals("none")) {
            settings.quotaNone = true;
            return;
        }
        settings.limits = parts.regions(node).map(limits -> new Placed<>(limits, node.at()));
    }
}
