package org.shifan.programme.example;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shifan.programme.application.Register;
import org.shifan.programme.selection.Consultations;
import org.shifan.programme.selection.Objection;
import org.shifan.programme.selection.Objections;
import org.shifan.programme.selection.Rankings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Whom the deciding organs of the example choose, and the text about it. */
@Component
@ConditionalOnExpression(Example.PLAYED)
class Choice {
    private final Register register;
    private final Rankings rankings;
    private final Consultations consultations;
    private final Objections objections;

    Choice(
            Register register,
            Rankings rankings,
            Consultations consultations,
            Objections objections) {
        this.register = register;
        this.rankings = rankings;
        this.consultations = consultations;
        this.objections = objections;
    }

    /**
     * The best as the ranking has them; on a tie real cities before invented ones, so that nothing
     * bad is invented about a real one. Whoever an objection was upheld against is left out.
     */
    Consultations.Outcome outcome(Production production, String round) {
        var call = production.call();
        var words = production.words().consultation();
        var line = rankings.line(call, round, rankings.compute(call, round));
        var out = upheld(call);
        var chosen = new LinkedHashSet<>(line.above());
        Stream.concat(
                        line.tied().stream().filter(one -> !fictitious(production, one)),
                        line.tied().stream().filter(one -> fictitious(production, one)))
                .filter(one -> !out.contains(one))
                .limit(line.left())
                .forEach(chosen::add);
        var reasons = new HashMap<String, String>();
        out.forEach(one -> reasons.put(one, words.upheld()));
        chosen.removeAll(out);
        return new Consultations.Outcome(
                chosen, reasons, line.settled() ? "" : words.tie(), words.minutes());
    }

    private Set<String> upheld(String call) {
        return objections.of(call).stream()
                .filter(one -> one.answer().map(Objection.Answer::upheld).orElse(false))
                .map(Objection::receipt)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private boolean fictitious(Production production, String receipt) {
        return production.invented(city(receipt));
    }

    private String city(String receipt) {
        return register.byReceipt(receipt).orElseThrow().city();
    }

    /** The text that all deciding organs sign. */
    String words(Production production, String round) {
        var language = production.notice().languages().getFirst();
        var chosen = chosen(production, round, language);
        var words = production.words().text();
        return words.replace("{count}", Integer.toString(chosen.size()))
                .replace("{cities}", String.join(language.equals("zh") ? "、" : ", ", chosen));
    }

    private List<String> chosen(Production production, String round, String language) {
        return consultations.newest(production.call(), round).orElseThrow().chosen().stream()
                .map(this::city)
                .sorted()
                .map(code -> production.places().city(code).orElseThrow())
                .map(city -> city.place().name().in(language))
                .toList();
    }
}
