package org.shifan.platform.web;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.shifan.platform.ledger.Actor;

/**
 * A described right. The sentence stands in the texts under {@code permission.<code>}.
 *
 * @param code stable, for example {@code report.submit}
 * @param holders who may at all; decides before a method runs
 * @param over whether this actor may in the case of this subject, once the subject is known
 * @param <S> what it is exercised on
 */
public record Permission<S>(String code, Predicate<Actor> holders, BiPredicate<Actor, S> over) {

    /** A right that does not depend on a subject. */
    public static Permission<Object> of(String code, Predicate<Actor> holders) {
        return new Permission<>(code, holders, (actor, subject) -> true);
    }

    /** A right over certain subjects only, such as the own city's application. */
    public static <S> Permission<S> over(
            String code, Predicate<Actor> holders, BiPredicate<Actor, S> over) {
        return new Permission<>(code, holders, over);
    }

    /** Whether the actor may at all. */
    public boolean allows(Actor actor) {
        return holders.test(actor);
    }

    /** Whether the actor may in this case. */
    public boolean allows(Actor actor, S subject) {
        return holders.test(actor) && over.test(actor, subject);
    }

    /**
     * Refuses who may not.
     *
     * @throws Forbidden if the actor may not in this case
     */
    public void check(Actor actor, S subject) {
        if (!allows(actor, subject)) {
            throw new Forbidden(code);
        }
    }
}
