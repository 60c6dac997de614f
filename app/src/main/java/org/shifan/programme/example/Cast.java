package org.shifan.programme.example;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.shifan.programme.example.Applicant.Outcome;

/** Which cities apply in the example, and with which outcome: {@code data/example/cast.csv}. */
final class Cast {
    private static final String FILE = "/data/example/cast.csv";

    private Cast() {}

    static List<Applicant> read() {
        var stream = Objects.requireNonNull(Cast.class.getResourceAsStream(FILE), FILE);
        var cast = new ArrayList<Applicant>();
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                cast.add(
                        new Applicant(
                                cast.size(),
                                row.getField("code"),
                                Outcome.valueOf(
                                        row.getField("outcome")
                                                .toUpperCase(Locale.ROOT)
                                                .replace('-', '_')),
                                Integer.parseInt(row.getField("rank")),
                                row.getField("known").equals("yes")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(cast);
    }
}
