package org.shifan.programme.example.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Words;
import org.shifan.programme.example.Note;
import org.springframework.stereotype.Component;

/** Why a step was not done as written, in the sentences of the refusals. */
@Component
class Reasons {
    private final Formats formats;

    Reasons(Formats formats) {
        this.formats = formats;
    }

    Words why(Note note) {
        return refusal(note, "").orElseGet(() -> Words.of(note.kind().key() + ".why"));
    }

    Optional<Words> next(Note note) {
        return refusal(note, ".next");
    }

    private Optional<Words> refusal(Note note, String part) {
        var key = "refusal." + note.code() + part;
        return Optional.of(key)
                .filter(known -> !note.code().isEmpty() && formats.says(known))
                .map(known -> Words.of(known, note.args().stream().map(Reasons::value).toArray()));
    }

    private static Words words(String key) {
        return key.startsWith(Note.SPOKEN)
                ? Words.of(key.substring(Note.SPOKEN.length()))
                : Words.plain(key);
    }

    /** The refusal compared numbers and instants; kept, they are texts. */
    private static Object value(String text) {
        if (text.startsWith(Note.SPOKEN)) {
            return Stream.of(text.split(" ")).map(Reasons::words).toList();
        }
        if (text.matches("-?[0-9]{1,9}")) {
            return Integer.valueOf(text);
        }
        try {
            return text.endsWith("Z") ? Instant.parse(text) : text;
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
