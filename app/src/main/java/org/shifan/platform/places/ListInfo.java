package org.shifan.platform.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shifan.decisions.eligibility.CityList.About;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.decisions.notice.Text;

/**
 * What a list is: everything that a reader must know before relying on a row of it.
 *
 * @param id as conditions name it
 * @param title of the list
 * @param source where it comes from
 * @param asOf the date whose state it shows
 * @param standing whether the published document was seen
 * @param complete whether a city that is absent is known not to belong on it
 * @param series whether its columns of figures are years
 * @param unit of the figures by year
 * @param note doubts and limits
 * @param columns in the order in which they are shown
 */
public record ListInfo(
        String id,
        Text title,
        Text source,
        LocalDate asOf,
        Standing standing,
        boolean complete,
        boolean series,
        Optional<Text> unit,
        Optional<Text> note,
        List<Column> columns) {

    public ListInfo {
        columns = List.copyOf(columns);
    }

    /**
     * A column of the file.
     *
     * @param name as the file has it
     * @param type of its cells
     * @param title as people read it
     * @param words what each word means, if it consists of words
     */
    public record Column(String name, Type type, Text title, Map<String, Text> words) {
        public Column {
            words = Map.copyOf(words);
        }
    }

    /** What a cell may hold. */
    public enum Type {
        /** Code of a place; no place twice. */
        CODE,
        /** Place on the list, a whole number from 1. */
        RANK,
        /** Any text. */
        TEXT,
        /** A decimal number; may be blank. */
        NUMBER,
        /** Year and month; may be blank. */
        MONTH,
        /** One of the column's words. */
        WORD
    }

    /** As decisions see it. */
    public About about(int version) {
        return new About(id, version, title, source, asOf, standing, complete);
    }

    /** Whether the published document was not seen. */
    public boolean unverified() {
        return standing == Standing.UNVERIFIED;
    }
}
