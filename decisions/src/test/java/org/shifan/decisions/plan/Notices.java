package org.shifan.decisions.plan;

import java.util.HashMap;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Section;

/** Notices that differ from a known one. */
final class Notices {
    private Notices() {}

    static Notice withoutRule(Notice notice, String rule) {
        var sections =
                notice.sections().stream()
                        .map(
                                section ->
                                        new Section(
                                                section.id(),
                                                section.title(),
                                                section.rules().stream()
                                                        .filter(one -> !one.id().equals(rule))
                                                        .toList(),
                                                section.taskAreas()))
                        .toList();
        return new Notice(
                notice.id(),
                notice.version(),
                notice.languages(),
                notice.zone(),
                notice.title(),
                notice.document(),
                notice.addressees(),
                notice.host(),
                notice.joint(),
                notice.successors(),
                notice.local(),
                notice.annexes(),
                notice.lists(),
                notice.facts(),
                sections,
                notice.settings(),
                new HashMap<>(notice.ruleOf()),
                notice.missing(),
                notice.sha256());
    }
}
