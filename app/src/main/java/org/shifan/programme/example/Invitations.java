package org.shifan.programme.example;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shifan.decisions.notice.TaskArea;
import org.shifan.platform.places.Province;
import org.shifan.programme.review.Nominee;

/**
 * The experts of the example, nominated in turn by the deciding organs. Several share an employer;
 * every third works at an institute in the province of an applicant, and one at an applicant's own
 * government.
 */
final class Invitations {
    private static final int LOCAL = 3;

    /** The one whose employer is an invented applicant; retired, so of no province. */
    private static final int OF_APPLICANT = 12;

    private final Production production;

    Invitations(Production production) {
        this.production = production;
    }

    /** The expert with the number, from 1. */
    Nominee nominee(int number) {
        var dice = new Dice(production.seed(), "expert", Integer.toString(number));
        var organs = production.notice().deciding();
        var home = home(number, dice);
        var expert = production.company().expert(number);
        return new Nominee(
                expert.person(),
                expert.personName(),
                employer(number, home, dice),
                number == OF_APPLICANT ? Optional.empty() : Optional.of(home.code()),
                Optional.empty(),
                areas(dice),
                organs.get((number - 1) % organs.size()).id());
    }

    private Province home(int number, Dice dice) {
        if (number % LOCAL == 0) {
            var applicants =
                    production.cast().stream()
                            .map(one -> production.places().city(one.city()).orElseThrow())
                            .filter(city -> !city.fictitious())
                            .map(city -> city.place().provinceCode())
                            .distinct()
                            .toList();
            return production.places().province(dice.one(applicants)).orElseThrow();
        }
        return dice.one(
                production.places().provinces().stream()
                        .filter(province -> !province.fictitious())
                        .toList());
    }

    private String employer(int number, Province home, Dice dice) {
        var employers = production.words().employers();
        if (number == OF_APPLICANT) {
            var city = production.places().city(production.invented().city()).orElseThrow();
            return city.place().name().in("zh") + "人民政府";
        }
        return number % LOCAL == 0
                ? dice.one(employers.local()).replace("{province}", home.shortName())
                : dice.one(employers.anywhere());
    }

    private Set<String> areas(Dice dice) {
        var all = production.notice().taskAreas().stream().map(TaskArea::id).toList();
        return new TreeSet<>(
                dice.shuffled(all).subList(0, Math.min(all.size(), dice.between(2, 3))));
    }
}
