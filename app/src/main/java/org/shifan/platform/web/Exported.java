package org.shifan.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.View;

/** A whole table as a file: CSV with a byte order mark, or a workbook. */
final class Exported implements View {
    private final Listing<?> listing;
    private final String format;

    Exported(Listing<?> listing, String format) {
        this.listing = listing;
        this.format = format;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var formats =
                WebApplicationContextUtils.getRequiredWebApplicationContext(
                                request.getServletContext())
                        .getBean(Formats.class);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                Attached.disposition("%s.%s".formatted(listing.name(), format)));
        if (format.equals("csv")) {
            response.setContentType("text/csv; charset=UTF-8");
            csv(listing, formats, response);
        } else {
            response.setContentType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            workbook(listing, formats, response);
        }
    }

    private static <T> void csv(Listing<T> listing, Formats formats, HttpServletResponse response)
            throws IOException {
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // Spreadsheets take a file without this mark for one in the local encoding.
        out.write('\uFEFF');
        try (var writer = CsvWriter.builder().build(out)) {
            writer.writeRecord(heads(listing, formats));
            for (var row : listing.found(formats)) {
                var fields = new ArrayList<String>();
                listing.values(row).forEach(value -> fields.add(harmless(plain(value, formats))));
                writer.writeRecord(fields);
            }
        }
    }

    private static <T> void workbook(
            Listing<T> listing, Formats formats, HttpServletResponse response) throws IOException {
        try (var workbook = new Workbook(response.getOutputStream(), "Shifan", "1.0")) {
            var sheet = workbook.newWorksheet(listing.name());
            var heads = heads(listing, formats);
            for (int column = 0; column < heads.size(); column++) {
                sheet.value(0, column, heads.get(column));
            }
            sheet.range(0, 0, 0, heads.size() - 1).style().bold().set();
            sheet.freezePane(1, 1);
            int line = 1;
            for (var row : listing.found(formats)) {
                var values = listing.values(row);
                for (int column = 0; column < values.size(); column++) {
                    if (bare(values.get(column)) instanceof Number number) {
                        sheet.value(line, column, number);
                    } else {
                        sheet.value(line, column, plain(values.get(column), formats));
                    }
                }
                line++;
            }
        }
    }

    private static List<String> heads(Listing<?> listing, Formats formats) {
        return listing.columns().stream().map(column -> formats.say(column.title())).toList();
    }

    private static @Nullable Object bare(@Nullable Object value) {
        var there = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return there instanceof Fixed number ? number.filed() : there;
    }

    /** What does not exist is empty in a file, and figures have no separators. */
    private static String plain(@Nullable Object value, Formats formats) {
        if (bare(value) instanceof Number number) {
            return number.toString();
        }
        var shown = formats.show(value);
        return shown.equals(Formats.NOTHING) ? "" : shown;
    }

    /** A spreadsheet would run a text that begins like a formula. */
    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula && !text.matches("-?[0-9.]+(E-?[0-9]+)?") ? "'" + text : text;
    }

    @Override
    public String toString() {
        return Objects.toString(listing.name()) + "." + format;
    }
}
