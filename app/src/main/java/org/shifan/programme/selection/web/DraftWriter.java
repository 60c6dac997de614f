package org.shifan.programme.selection.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shifan.decisions.notice.Organ;
import org.shifan.platform.places.Province;
import org.shifan.programme.application.Application;
import org.shifan.programme.selection.Consultation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The first words of a decision, from its consultation. They are in the notice's own language,
 * whatever the reader's is, for this is the text that is signed.
 */
@Component
class DraftWriter {
    private final Desks desks;
    private final MessageSource texts;

    DraftWriter(Desks desks, MessageSource texts) {
        this.desks = desks;
        this.texts = texts;
    }

    /** What the consultation decided, by provinces in the order of their codes. */
    String of(Desk desk, Consultation consultation) {
        var notice = desk.notice();
        var language = Locale.of(notice.languages().getFirst());
        var organs =
                notice.deciding().stream()
                        .map(Organ::shortName)
                        .map(name -> name.in(language.getLanguage()))
                        .toList();
        return say(
                                language,
                                "selection.draft.words",
                                notice.title().in(language.getLanguage()),
                                notice.document().number(),
                                Integer.toString(consultation.chosen().size()),
                                cities(desk, consultation, language),
                                String.join(say(language, "web.comma"), organs))
                        .strip()
                + "\n";
    }

    private String cities(Desk desk, Consultation consultation, Locale language) {
        var byProvince =
                consultation.chosen().stream()
                        .map(desks::application)
                        .sorted(Comparator.comparing(Application::city))
                        .collect(
                                Collectors.groupingBy(
                                        Application::province, TreeMap::new, Collectors.toList()));
        return byProvince.entrySet().stream()
                .map(
                        one ->
                                say(
                                        language,
                                        "selection.draft.line",
                                        province(one.getKey(), language),
                                        names(desk, one.getValue(), language)))
                .collect(Collectors.joining("\n"));
    }

    private String province(String code, Locale language) {
        return desks.province(code)
                .map(Province::name)
                .map(name -> name.in(language.getLanguage()))
                .orElse(code);
    }

    private String names(Desk desk, List<Application> applications, Locale language) {
        return applications.stream()
                .map(one -> desks.city(desk.call(), one.city()).in(language.getLanguage()))
                .collect(Collectors.joining(say(language, "web.comma")));
    }

    private String say(Locale language, String key, Object... args) {
        return texts.getMessage(key, args, language);
    }
}
