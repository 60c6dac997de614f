package org.shifan.decisions.selection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.shifan.decisions.Rational;

/** Small rankings, and an oracle that tries every order that the scores allow. */
final class Rankings {

    private Rankings() {}

    static Scored scored(String application, String score, String... byCriterion) {
        return new Scored(
                application,
                "c" + application,
                Rational.parse(score),
                List.of(byCriterion).stream().map(Rational::parse).toList());
    }

    /** Few different scores, so that many are equal. */
    static List<Scored> random(Random random, int most) {
        var all = new ArrayList<Scored>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            all.add(
                    scored(
                            "A" + i,
                            random.nextInt(4) + "/3",
                            "" + random.nextInt(2),
                            "" + random.nextInt(2)));
        }
        return all;
    }

    /** Those chosen in every order that keeps to the rule, and those chosen in some. */
    record Chosen(Set<String> always, Set<String> sometimes) {}

    static Chosen everyOrder(List<Scored> all, int places, boolean byCriterion) {
        var always = new HashSet<>(all.stream().map(Scored::application).toList());
        var sometimes = new HashSet<String>();
        permute(
                new ArrayList<>(all),
                0,
                order -> {
                    if (keeps(order, byCriterion)) {
                        var chosen =
                                order.subList(0, Math.min(places, order.size())).stream()
                                        .map(Scored::application)
                                        .toList();
                        always.retainAll(chosen);
                        sometimes.addAll(chosen);
                    }
                });
        return new Chosen(always, sometimes);
    }

    private static boolean keeps(List<Scored> order, boolean byCriterion) {
        for (int i = 1; i < order.size(); i++) {
            if (better(order.get(i), order.get(i - 1), byCriterion)) {
                return false;
            }
        }
        return true;
    }

    static boolean better(Scored one, Scored other, boolean byCriterion) {
        int order = one.score().compareTo(other.score());
        if (order == 0 && byCriterion) {
            order = one.byCriterion().get(0).compareTo(other.byCriterion().get(0));
            if (order == 0) {
                order = one.byCriterion().get(1).compareTo(other.byCriterion().get(1));
            }
        }
        return order > 0;
    }

    private static void permute(List<Scored> order, int fixed, Consumer<List<Scored>> each) {
        if (fixed == order.size()) {
            each.accept(order);
            return;
        }
        for (int i = fixed; i < order.size(); i++) {
            Collections.swap(order, fixed, i);
            permute(order, fixed + 1, each);
            Collections.swap(order, fixed, i);
        }
    }

    /** How many are strictly better, plus one. */
    static int rank(Scored of, List<Scored> all) {
        return 1 + (int) all.stream().filter(other -> better(other, of, false)).count();
    }
}
