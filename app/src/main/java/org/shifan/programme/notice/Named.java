package org.shifan.programme.notice;

import java.util.Collection;
import java.util.List;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Organ;
import org.shifan.decisions.notice.Settings;
import org.shifan.platform.web.Spoken;
import org.shifan.platform.web.Words;

/**
 * Something that a notice knows by an id. People read its name; the ledger keeps the id.
 *
 * @param id in the notice
 * @param words its name, or the id itself where the notice does not name it
 */
public record Named(String id, Words words) implements Spoken {

    /** An organ of the notice, by its official name. */
    public static Named organ(Notice notice, String id) {
        return new Named(
                id,
                notice.organ(id)
                        .map(Organ::name)
                        .map(Words::text)
                        .orElseGet(() -> Words.plain(id)));
    }

    /** Several organs, in the same order. */
    public static List<Named> organs(Notice notice, Collection<String> ids) {
        return ids.stream().map(id -> organ(notice, id)).toList();
    }

    /** A round of the notice, by its title. */
    public static Named round(Notice notice, String id) {
        return new Named(
                id,
                notice.settings().rounds().stream()
                        .filter(round -> round.id().equals(id))
                        .findFirst()
                        .map(Settings.Round::title)
                        .map(Words::text)
                        .orElseGet(() -> Words.plain(id)));
    }

    @Override
    public String toString() {
        return id;
    }
}
