package org.shifan.programme.review.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.Rational;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Rule;
import org.shifan.decisions.notice.Settings;
import org.shifan.decisions.notice.Settings.Conflict;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.places.Places;
import org.shifan.platform.web.Deadline;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** Names, rules and dates as the desks of the review show them. */
@Component
class ReviewWords {
    private static final int DIGITS = 2;

    private final Register register;
    private final Calls calls;
    private final Places places;
    private final Ledger ledger;

    ReviewWords(Register register, Calls calls, Places places, Ledger ledger) {
        this.register = register;
        this.calls = calls;
        this.places = places;
        this.ledger = ledger;
    }

    Text city(Application application) {
        return calls.city(application.call(), application.city()).orElseThrow().name();
    }

    /** The city that the receipt is about. */
    Words subject(String receipt) {
        return register.byReceipt(receipt)
                .map(one -> Words.text(city(one)))
                .orElseGet(() -> Words.plain(receipt));
    }

    /** The name of a province or a city of the call; empty for no code. */
    Optional<Text> place(String call, Optional<String> code) {
        return code.flatMap(
                one ->
                        places.province(one)
                                .map(province -> province.name())
                                .or(() -> calls.city(call, one).map(city -> city.name())));
    }

    /** The rules of the review, those the file has, in its order. */
    static List<Rule> rules(Notice notice) {
        var rules = new ArrayList<Rule>();
        for (var setting : List.of("review.rubric", "review", "review.conflicts")) {
            notice.ruleFor(setting).filter(rule -> !rules.contains(rule)).ifPresent(rules::add);
        }
        return rules;
    }

    /** What the calendar of the notice says of the chapter in which the review is ruled. */
    static List<Settings.Event> dates(Notice notice) {
        var rule = notice.ruleFor("review").map(Rule::id).orElse("");
        var chapter =
                notice.sections().stream()
                        .filter(one -> one.rules().stream().anyMatch(r -> r.id().equals(rule)))
                        .findFirst();
        return notice.settings().schedule().events().stream()
                .filter(
                        event ->
                                chapter.isPresent()
                                        && chapter.get().rules().stream()
                                                .anyMatch(one -> one.id().equals(event.rule())))
                .toList();
    }

    /** The end of the first of these dates, exclusive; advice, for nothing lapses then. */
    static Optional<Deadline> due(Notice notice) {
        return dates(notice).stream()
                .flatMap(event -> event.until().stream())
                .min(java.time.LocalDate::compareTo)
                .map(until -> until.plusDays(1).atStartOfDay(notice.zone()).toInstant())
                .map(until -> new Deadline(until, notice));
    }

    /** The round's title, where the call has more than one. */
    static Optional<Text> round(Notice notice, String round) {
        var rounds = notice.settings().rounds();
        return rounds.stream()
                .filter(one -> rounds.size() > 1 && one.id().equals(round))
                .findFirst()
                .map(Settings.Round::title);
    }

    static Words conflict(Conflict conflict) {
        return Words.of("review.conflict." + conflict.name());
    }

    /** The weight in percent. */
    static BigDecimal percent(BigDecimal weight) {
        return weight.movePointRight(2).stripTrailingZeros();
    }

    /** A score to two digits; only shown, never reckoned with. */
    static BigDecimal shown(Rational score) {
        return score.rounded(DIGITS);
    }

    /** Link to the entry on the ledger; empty until the sequencer has given it its place. */
    Optional<Link> record(Optional<UUID> entry) {
        return entry.flatMap(ledger::entry).stream()
                .flatMap(one -> one.index().stream().boxed())
                .map(index -> Link.of("/ledger/" + index, "review.record", index))
                .findFirst();
    }
}
