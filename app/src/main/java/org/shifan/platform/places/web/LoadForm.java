package org.shifan.platform.places.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.places.ListInfo;
import org.shifan.platform.places.ListUpdate;
import org.shifan.platform.web.Errors;

/**
 * What the host fills in beside the file of a new version; at first, what the newest version says.
 */
record LoadForm(
        String sourceZh,
        String sourceEn,
        String asOf,
        String standing,
        String complete,
        String noteZh,
        String noteEn) {

    private static final int LONGEST = 500;

    static LoadForm of(ListInfo info) {
        return new LoadForm(
                info.source().in("zh"),
                info.source().in("en"),
                info.asOf().toString(),
                info.standing().name().toLowerCase(Locale.ROOT),
                info.complete() ? "yes" : "no",
                info.note().map(note -> note.in("zh")).orElse(""),
                info.note().map(note -> note.in("en")).orElse(""));
    }

    static LoadForm of(Map<String, String> sent) {
        return new LoadForm(
                text(sent, "sourceZh"),
                text(sent, "sourceEn"),
                text(sent, "asOf"),
                text(sent, "standing"),
                text(sent, "complete"),
                text(sent, "noteZh"),
                text(sent, "noteEn"));
    }

    /** What was filled in, or empty with everything that has to be put right. */
    Optional<ListUpdate> update(String id, Errors errors) {
        needed("sourceZh", sourceZh, errors);
        needed("sourceEn", sourceEn, errors);
        notTooLong("noteZh", noteZh, errors);
        notTooLong("noteEn", noteEn, errors);
        if (noteZh.isEmpty() != noteEn.isEmpty()) {
            errors.add(noteZh.isEmpty() ? "noteZh" : "noteEn", "places.load.note.half");
        }
        var date = date(errors);
        return errors.any()
                ? Optional.empty()
                : date.map(
                        day ->
                                new ListUpdate(
                                        id,
                                        text(sourceZh, sourceEn),
                                        day,
                                        standing.equals("verified")
                                                ? Standing.VERIFIED
                                                : Standing.UNVERIFIED,
                                        complete.equals("yes"),
                                        noteZh.isEmpty()
                                                ? Optional.empty()
                                                : Optional.of(text(noteZh, noteEn))));
    }

    private Optional<LocalDate> date(Errors errors) {
        try {
            return Optional.of(LocalDate.parse(asOf));
        } catch (DateTimeException e) {
            errors.add("asOf", "places.load.date", asOf);
            return Optional.empty();
        }
    }

    private static void needed(String field, String text, Errors errors) {
        if (text.isEmpty()) {
            errors.add(field, "places.load.source.missing");
        }
        notTooLong(field, text, errors);
    }

    private static void notTooLong(String field, String text, Errors errors) {
        if (text.length() > LONGEST) {
            errors.add(field, "places.load.long", text.length(), LONGEST);
        }
    }

    private static Text text(String zh, String en) {
        return new Text(Map.of("zh", zh, "en", en));
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").strip();
    }
}
