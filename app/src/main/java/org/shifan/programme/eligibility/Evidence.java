package org.shifan.programme.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shifan.platform.documents.Document;
import org.shifan.platform.web.Words;

/**
 * A document on which the host decides what the lists leave unknown.
 *
 * @param title what it is called
 * @param number its number, if it has one
 * @param dated its date, if it bears one
 * @param copy the file, if it is attached
 */
public record Evidence(
        String title, Optional<String> number, Optional<LocalDate> dated, Optional<Copy> copy) {
    /** Longest title, in characters. */
    public static final int LONGEST_TITLE = 200;

    /** An attached file, as it is called and as it is kept. */
    public record Copy(String name, Document document) {}

    /** Title, number and date, as far as they are known. */
    public List<Object> reference() {
        var parts = new ArrayList<Object>(List.of(title));
        number.ifPresent(parts::add);
        dated.ifPresent(parts::add);
        return parts;
    }

    /** The same as a sentence. */
    public Words words() {
        return Words.of("eligibility.told.evidence", reference());
    }

    /** What of it goes on the ledger: the reference, and the hash of the file. */
    Map<String, Object> body() {
        var body = new HashMap<String, Object>();
        body.put("title", title);
        number.ifPresent(one -> body.put("number", one));
        dated.ifPresent(one -> body.put("date", one.toString()));
        copy.ifPresent(one -> body.put("sha256", one.document().sha256()));
        return body;
    }
}
