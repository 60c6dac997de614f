package org.shifan.decisions.notice;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Tells a notice in plain sentences, in its own order, each with its clause or its host. */
public final class Explanation {

    private static final int WIDTH = 78;

    private final Notice notice;
    private final String language;
    private final ResourceBundle words;
    private final Paragraphs page;

    private Explanation(Notice notice, String language) {
        this.notice = notice;
        this.language = language;
        this.words = Bundles.of("org.shifan.decisions.notice.explanation", Locale.of(language));
        this.page = new Paragraphs(WIDTH, Locale.of(language));
    }

    /**
     * The notice for a terminal.
     *
     * @param language one that the notice declares
     * @throws IllegalArgumentException if it does not
     */
    public static String of(Notice notice, String language) {
        if (!notice.languages().contains(language)) {
            throw new IllegalArgumentException(
                    "The notice does not declare the language " + language);
        }
        return new Explanation(notice, language).text();
    }

    private String text() {
        head();
        notice.sections().forEach(this::section);
        notice.document().contact().ifPresent(text -> page.item(say("contact", in(text))));
        return page.toString();
    }

    private void head() {
        var document = notice.document();
        page.title(in(notice.title()));
        page.plain(say("document", document.number(), document.date()));
        page.plain(say("version", notice.id(), notice.version(), notice.sha256()));
        page.plain(say("source", in(document.source())));
        page.blank();
        page.item(say("basis", joined(document.basis(), this::basis)));
        page.item(say("addressees", joined(notice.addressees(), a -> in(a.name()))));
        page.item(say("host", in(notice.host().name())));
        if (!notice.joint().isEmpty()) {
            page.item(say("joint", joined(notice.joint(), organ -> in(organ.name()))));
        }
        page.item(say("local", joined(notice.local(), this::local)));
        for (var annex : notice.annexes()) {
            page.item(say("annex", annex.number(), in(annex.title())));
            annex.missing().ifPresent(why -> page.note(say("missing", in(why))));
        }
    }

    /** One organ stands for those of all places. */
    private String local(LocalOrgan organ) {
        var name = in(organ.name());
        if (!name.contains(LocalOrgan.PLACE)) {
            return name;
        }
        var each =
                switch (organ.office()) {
                    case CITY_LEAD, CITY_GOVERNMENT -> "each.city";
                    case PROVINCIAL_COMMISSION, PROVINCIAL_GOVERNMENT, EXPERTS -> "each.province";
                };
        return say(each, name.replace(LocalOrgan.PLACE, words.getString(each + ".name")));
    }

    private String basis(Notice.Basis basis) {
        return say("basis.one", in(basis.title()), basis.number());
    }

    private void section(Section section) {
        page.heading(in(section.title()));
        section.rules().forEach(this::rule);
        section.taskAreas().forEach(this::taskArea);
        for (var missing : notice.missing()) {
            if (missing.part().equals(section.id())
                    || missing.part().startsWith(section.id() + "/")) {
                page.item(say("missing", in(missing.why())));
            }
        }
    }

    private void rule(Rule rule) {
        page.item(rule.inPrinciple() ? say("in-principle", in(rule.text())) : in(rule.text()));
        page.note(
                switch (rule.origin()) {
                    case Origin.Clause(var clause, var quote) ->
                            say("origin.notice", cited(clause), quote);
                    case Origin.Host(var by, var on, var why) ->
                            say("origin.host", in(by), on, in(why));
                    case Origin.Hint(var how) -> say("origin.product", in(how));
                });
        rule.when().ifPresent(when -> page.note(say("when", when.strip())));
        for (var event : notice.settings().schedule().events()) {
            if (event.rule().equals(rule.id())) {
                page.note(say("event", in(event.text()), in(event.when())));
            }
        }
    }

    private void taskArea(TaskArea area) {
        page.item(say("area", area.id(), in(area.title())));
        page.note(say("area.clause", cited(area.clause())));
        area.tasks().forEach(task -> page.step(task.id(), in(task.text())));
        area.aim().ifPresent(aim -> page.note(say("aim", in(aim))));
    }

    private <T> String joined(List<T> values, java.util.function.Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.joining(words.getString("and")));
    }

    /** As people cite it; a part without a number by its name in the language. */
    private String cited(String clause) {
        var key = "clause." + clause;
        return words.containsKey(key) ? words.getString(key) : clause;
    }

    private String in(Text text) {
        return text.in(language);
    }

    private String say(String key, Object... arguments) {
        var texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(words.getString(key), Locale.ROOT).format(texts);
    }
}
