package org.shifan.programme.selection.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.selection.Line;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.platform.web.Fixed;

/**
 * One application of a round as its desks show it.
 *
 * @param receipt number of the submission
 * @param city code
 * @param name of the city
 * @param province its name
 * @param region of the province
 * @param rank that the scores give
 * @param score rounded to two digits on pages, to three in files
 * @param exact the score as a fraction in lowest terms
 * @param means the panel's mean by criterion, rounded to one digit
 * @param panel how many experts read it
 * @param side of the line
 * @param chosen by the consultation that counts; empty: there is none
 * @param issued what the issued list made of it; empty before
 * @param reason for the departure or, on the line, for the choice; may be empty
 */
record Row(
        String receipt,
        String city,
        Text name,
        Text province,
        String region,
        int rank,
        Fixed score,
        String exact,
        List<BigDecimal> means,
        int panel,
        Line.Side side,
        Optional<Boolean> chosen,
        Optional<Badge> issued,
        String reason) {

    /**
     * What became of it: on the issued list; before that, in the consultation; before that, on
     * which side of the line it is.
     */
    public Badge badge() {
        return issued.orElseGet(this::consulted);
    }

    private Badge consulted() {
        if (chosen.isEmpty()) {
            return standing();
        }
        if (!chosen.get()) {
            return Badge.of(Tone.MUTE, "selection.choice.out");
        }
        return Badge.of(
                Tone.GOOD,
                side == Line.Side.ABOVE ? "selection.choice.in" : "selection.choice.in-consulted");
    }

    private Badge standing() {
        return switch (side) {
            case ABOVE -> Badge.of(Tone.NOW, "selection.side.ABOVE");
            case TIED -> Badge.of(Tone.WARN, "selection.side.TIED");
            case BELOW -> Badge.of(Tone.MUTE, "selection.side.BELOW");
        };
    }

    /** Whether the ranking alone would choose it. */
    public boolean above() {
        return side == Line.Side.ABOVE;
    }

    /** Whether it stands equal on the line. */
    public boolean tied() {
        return side == Line.Side.TIED;
    }

    /** Whether the consultation departed from the ranking. */
    public boolean departs() {
        return chosen.isPresent() && !tied() && chosen.get() != above();
    }
}
