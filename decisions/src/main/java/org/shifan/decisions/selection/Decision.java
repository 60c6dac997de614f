package org.shifan.decisions.selection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the deciding organs agreed on in their consultation (会商).
 *
 * @param choices one for every application of the round
 */
public record Decision(List<Choice> choices) {
    public Decision {
        choices = List.copyOf(choices);
    }

    /**
     * What became of one application.
     *
     * @param reason why, as the minutes have it; needed where it departs from the ranking or
     *     decides a tie, otherwise it may be empty
     */
    public record Choice(String application, boolean chosen, String reason) {}

    /** Ids of those chosen, in the order of the minutes. */
    public Set<String> chosen() {
        var chosen = new LinkedHashSet<String>();
        choices.stream().filter(Choice::chosen).map(Choice::application).forEach(chosen::add);
        return chosen;
    }
}
