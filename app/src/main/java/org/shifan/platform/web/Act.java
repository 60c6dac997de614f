package org.shifan.platform.web;

import java.util.List;
import java.util.Optional;
import org.shifan.platform.ledger.Actor;

/**
 * The card of a formal act, always in the same order: what happens, who is bound, can it be undone,
 * one button, in whose name. The words stand in the texts under the prefix: {@code .title}, {@code
 * .effect}, {@code .bound}, {@code .undo}, {@code .button}.
 *
 * @param id of the card on the page
 * @param prefix of the keys
 * @param args arguments of all these texts
 * @param path where the form is sent
 * @param actor in whose name
 * @param rules rules that the act applies, with their origin
 * @param blocked why it cannot be done yet
 * @param remedy where the reason can be removed
 */
public record Act(
        String id,
        String prefix,
        List<Object> args,
        String path,
        Actor actor,
        List<org.shifan.decisions.notice.Rule> rules,
        Optional<Words> blocked,
        Optional<Link> remedy) {

    /** An act that can be done now. */
    public static Act of(String prefix, String path, Actor actor, Object... args) {
        var id = prefix.replace('.', '-');
        return new Act(
                id,
                prefix,
                List.of(args),
                path,
                actor,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, showing the rules it applies. */
    public Act under(List<org.shifan.decisions.notice.Rule> applied) {
        return new Act(id, prefix, args, path, actor, List.copyOf(applied), blocked, remedy);
    }

    /** The same, but not to be done yet: why, and where to remove the reason. */
    public Act blocked(Words why, Link where) {
        return new Act(id, prefix, args, path, actor, rules, Optional.of(why), Optional.of(where));
    }

    /** The same, but not to be done yet, and there is nothing to do but wait. */
    public Act blocked(Words why) {
        return new Act(id, prefix, args, path, actor, rules, Optional.of(why), Optional.empty());
    }

    /** One of the card's texts. */
    public Words words(String part) {
        return new Words.Message(prefix + "." + part, args);
    }
}
