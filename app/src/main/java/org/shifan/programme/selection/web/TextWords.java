package org.shifan.programme.selection.web;

import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Badge.Tone;
import org.shifan.programme.selection.Standing;

/** How the newest version of the text stands, as a badge. */
final class TextWords {
    private TextWords() {}

    static Badge badge(Desk desk) {
        var standing = desk.standing();
        if (standing.text().isEmpty()) {
            return Badge.of(Tone.MUTE, "selection.text.outdated");
        }
        if (!standing.against().isEmpty()) {
            return Badge.of(Tone.BAD, "selection.text.stopped");
        }
        return signing(standing);
    }

    private static Badge signing(Standing standing) {
        if (!standing.silent().isEmpty()) {
            return Badge.of(Tone.NOW, "selection.text.opinions");
        }
        return standing.unsigned().isEmpty()
                ? Badge.of(Tone.GOOD, "selection.signed")
                : Badge.of(Tone.WAIT, "selection.unsigned");
    }
}
