package org.shifan.programme.review.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shifan.platform.web.Errors;
import org.shifan.platform.web.Words;
import org.shifan.programme.notice.Call;
import org.shifan.programme.review.Nominee;

/** Reads a table of experts to appoint. Every mistake is named with its line and column. */
final class ExpertTable {
    /** In this order in the example; in a file they may stand in any. */
    static final List<String> COLUMNS =
            List.of("person", "employer", "province", "city", "areas", "nominated");

    private static final int MOST = 1_000;
    private static final int SHOWN = 50;

    private final ExpertForm form;
    private final Call call;
    private final Errors errors;
    private final Set<String> seen = new HashSet<>();
    private int found;

    private ExpertTable(ExpertForm form, Call call, Errors errors) {
        this.form = form;
        this.call = call;
        this.errors = errors;
    }

    /** The nominees; not all of them where there are errors. */
    static List<Nominee> read(byte[] file, ExpertForm form, Call call, Errors errors) {
        return new ExpertTable(form, call, errors).read(file);
    }

    private List<Nominee> read(byte[] file) {
        var nominees = new ArrayList<Nominee>();
        long line = 1;
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            for (var row : reader) {
                if (line == 1 && !row.getHeader().containsAll(COLUMNS)) {
                    mistake(1, "", Words.of("review.many.columns", String.join(", ", COLUMNS)));
                    break;
                }
                line = row.getStartingLineNumber();
                nominee(row, line, nominees);
            }
        } catch (CharacterCodingException e) {
            mistake(1, "", Words.of("review.many.encoding"));
        } catch (CsvParseException | UncheckedIOException e) {
            mistake(line + 1, "", Words.of("review.many.broken"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (nominees.isEmpty() && found == 0) {
            mistake(1, "", Words.of("review.many.empty"));
        }
        if (nominees.size() > MOST) {
            mistake(MOST + 2, "", Words.of("review.many.most", MOST));
        }
        if (found > SHOWN) {
            errors.add("many-table", "review.many.further", found - SHOWN);
        }
        return nominees;
    }

    private void nominee(NamedCsvRecord row, long line, List<Nominee> nominees) {
        var written =
                new ExpertForm.Written(
                        field(row, "person"),
                        field(row, "employer"),
                        field(row, "province"),
                        field(row, "city"),
                        areas(field(row, "areas")),
                        field(row, "nominated"));
        if (!seen.add(written.person())) {
            mistake(line, "person", Words.of("review.many.twice", written.person()));
        }
        form.nominee(call, written, (column, what) -> mistake(line, column, what))
                .ifPresent(nominees::add);
    }

    private static Set<String> areas(String text) {
        var areas = new LinkedHashSet<String>();
        for (var word : text.split("[\\s、,，;；/]+")) {
            if (!word.isEmpty()) {
                areas.add(word);
            }
        }
        return areas;
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElse("").strip();
    }

    private static String text(byte[] file) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void mistake(long line, String column, Words what) {
        found++;
        if (found <= SHOWN) {
            errors.add(
                    "many-table",
                    column.isEmpty()
                            ? Words.of("review.many.line", line, what)
                            : Words.of("review.many.place", line, column, what));
        }
    }
}
