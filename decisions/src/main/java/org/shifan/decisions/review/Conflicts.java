package org.shifan.decisions.review;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shifan.decisions.notice.Settings.Conflict;

/**
 * The ties that exclude an expert from an application (回避), as the notice file names them.
 *
 * @param excluding the kinds of tie that exclude; others are not looked at
 */
public record Conflicts(Set<Conflict> excluding) {

    public Conflicts {
        excluding = Set.copyOf(excluding);
    }

    /** Every tie between the two that excludes, in the order of {@link Conflict}. */
    public Set<Conflict> between(Expert expert, Reviewed application) {
        var found = EnumSet.noneOf(Conflict.class);
        for (var conflict : excluding) {
            if (ties(conflict, expert, application)) {
                found.add(conflict);
            }
        }
        return found;
    }

    /** Whether the expert may read the application. */
    public boolean allow(Expert expert, Reviewed application) {
        return excluding.stream().noneMatch(conflict -> ties(conflict, expert, application));
    }

    private static boolean ties(Conflict conflict, Expert expert, Reviewed application) {
        return switch (conflict) {
            case OWN_PROVINCE -> expert.province().equals(Optional.of(application.province()));
            case OWN_CITY -> expert.city().equals(Optional.of(application.city()));
            case OWN_EMPLOYER ->
                    expert.employer()
                            .filter(
                                    employer ->
                                            application.organisations().stream()
                                                    .anyMatch(name -> same(name, employer)))
                            .isPresent();
            case DECLARED -> expert.declared().contains(application.application());
        };
    }

    /** The same name, written with other widths, cases or spaces. */
    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }
}
