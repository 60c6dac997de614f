package org.shifan.programme.application.web;

import java.util.function.IntFunction;
import org.shifan.platform.web.Absent;
import org.shifan.platform.web.Errors;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.application.Part;
import org.springframework.stereotype.Component;

/** What measures and indicators have in common as parts of a draft. */
@Component
class Items {
    private final Drafting drafting;

    Items(Drafting drafting) {
        this.drafting = drafting;
    }

    /**
     * The item, which has not been deleted.
     *
     * @throws Absent if there is none
     */
    Part there(Application application, Part.Kind kind, String id) {
        var part = written(application, kind, id);
        if (part.gone()) {
            throw new Absent(kind + " " + id);
        }
        return part;
    }

    /**
     * The item, even if somebody has deleted it meanwhile.
     *
     * @throws Absent if there has never been one
     */
    Part written(Application application, Part.Kind kind, String id) {
        var part = drafting.part(application.id(), kind, id);
        if (part.revision() == 0) {
            throw new Absent(kind + " " + id);
        }
        return part;
    }

    /** The first id that no item has ever had: one that was deleted can still be brought back. */
    String free(Application application, Part.Kind kind, IntFunction<String> id) {
        int n = 1;
        while (drafting.part(application.id(), kind, id.apply(n)).revision() > 0) {
            n++;
        }
        return id.apply(n);
    }

    /** Says that somebody else has changed or deleted the item meanwhile. */
    static Errors changed(Errors errors, String anchor, Part theirs) {
        return errors.add(
                anchor,
                theirs.gone() ? "planning.item.gone" : "planning.item.changed",
                theirs.editor(),
                theirs.editedAt());
    }
}
