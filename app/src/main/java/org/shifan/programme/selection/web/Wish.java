package org.shifan.programme.selection.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shifan.decisions.selection.Violation;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Words;
import org.shifan.programme.selection.Consultation;
import org.shifan.programme.selection.Consultations;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the form of a consultation.
 *
 * @param chosen receipts
 * @param reasons receipt to reason
 * @param tie how a tie on the line was decided
 * @param minutes of the consultation
 */
record Wish(Set<String> chosen, Map<String, String> reasons, String tie, String minutes) {
    private static final String REASON = "reason-";
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_MINUTES = 20_000;

    /** As it was sent. */
    static Wish sent(MultiValueMap<String, String> form) {
        var reasons = new TreeMap<String, String>();
        form.forEach(
                (name, values) -> {
                    if (name.startsWith(REASON) && !values.getFirst().isBlank()) {
                        reasons.put(name.substring(REASON.length()), values.getFirst().strip());
                    }
                });
        return new Wish(
                new LinkedHashSet<>(form.getOrDefault("chosen", List.of())),
                reasons,
                value(form, "tie"),
                value(form, "minutes"));
    }

    private static String value(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    /** What the form begins with: the last choice, or else what the ranking gives. */
    static Wish first(Optional<Consultation> last, Rows.Table table) {
        return last.map(
                        one ->
                                new Wish(
                                        new LinkedHashSet<>(one.chosen()),
                                        one.reasons(),
                                        one.tieReason(),
                                        ""))
                .orElseGet(
                        () ->
                                new Wish(
                                        new LinkedHashSet<>(table.line().above()),
                                        Map.of(),
                                        "",
                                        ""));
    }

    Consultations.Outcome outcome() {
        return new Consultations.Outcome(chosen, reasons, tie, minutes);
    }

    public boolean chooses(String receipt) {
        return chosen.contains(receipt);
    }

    public String reason(String receipt) {
        return reasons.getOrDefault(receipt, "");
    }

    /** Adds what is wrong with it, each at its field. */
    void check(List<Violation> violations, Rows.Table table, Errors errors) {
        for (var violation : violations) {
            switch (violation.code()) {
                case TOO_MANY_CHOSEN ->
                        errors.add(
                                "consultation",
                                "selection.consult.too-many",
                                violation.count(),
                                violation.places());
                case TIE_WITHOUT_REASON -> {
                    if (!errors.at("tie")) {
                        errors.add("tie", "selection.consult.tie.missing");
                    }
                }
                case CHOSEN_WITHOUT_REASON, PASSED_OVER_WITHOUT_REASON ->
                        errors.add(
                                REASON + violation.application(),
                                "selection.consult." + violation.code().name(),
                                name(violation.application(), table));
                default -> errors.add("consultation", Words.text(violation.text()));
            }
        }
        if (minutes.isBlank() || minutes.length() > LONGEST_MINUTES) {
            errors.add("minutes", "selection.consult.minutes.missing", LONGEST_MINUTES);
        }
        reasons.forEach(
                (receipt, reason) -> {
                    if (reason.length() > LONGEST_REASON) {
                        errors.add(
                                REASON + receipt,
                                "selection.consult.reason.long",
                                name(receipt, table),
                                LONGEST_REASON);
                    }
                });
    }

    private static Words name(String receipt, Rows.Table table) {
        return table.rows().stream()
                .filter(row -> row.receipt().equals(receipt))
                .findFirst()
                .map(row -> Words.text(row.name()))
                .orElseGet(() -> Words.plain(receipt));
    }
}
