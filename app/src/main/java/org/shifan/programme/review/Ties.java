package org.shifan.programme.review;

import java.util.Map;
import java.util.Set;
import org.shifan.decisions.notice.Settings.Conflict;
import org.shifan.decisions.review.Conflicts;
import org.shifan.decisions.review.Expert;
import org.shifan.decisions.review.Reviewed;
import org.shifan.programme.application.Application;

/** Who must stand back from what in a call, as it was when this was read. */
public final class Ties {
    private final Conflicts conflicts;
    private final Map<String, Expert> experts;
    private final Map<String, Set<String>> bodies;

    /**
     * @param conflicts that exclude
     * @param experts by code
     * @param bodies names of the organs of each place, by its code
     */
    Ties(Conflicts conflicts, Map<String, Expert> experts, Map<String, Set<String>> bodies) {
        this.conflicts = conflicts;
        this.experts = experts;
        this.bodies = bodies;
    }

    /** The ties that keep the expert from the application; empty: it may be read. */
    public Set<Conflict> between(Member member, Application application) {
        var expert = experts.get(member.code());
        if (expert == null) {
            throw new IllegalArgumentException("expert " + member.code());
        }
        return conflicts.between(expert, reviewed(application));
    }

    /** Whether the expert may read the application. */
    public boolean free(Member member, Application application) {
        return between(member, application).isEmpty();
    }

    /** The application as the deciding functions see one: its city's organs stand behind it. */
    Reviewed reviewed(Application application) {
        return new Reviewed(
                application.receipt().orElseThrow(),
                application.city(),
                application.province(),
                bodies.getOrDefault(application.city(), Set.of()));
    }

    Conflicts conflicts() {
        return conflicts;
    }

    java.util.Collection<Expert> experts() {
        return experts.values();
    }
}
