package org.shifan.programme.example;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A page that stands for the scan of a paper: a PDF file that says that it is an example. */
final class Scan {
    private static final List<String> OBJECTS =
            List.of(
                    "<</Type/Catalog/Pages 2 0 R>>",
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                            + "/Resources<</Font<</F 5 0 R>>>>>>",
                    "<</Length 67>>stream\n"
                            + "BT /F 20 Tf 72 742 Td (Example: this page stands for a paper) Tj ET\n"
                            + "endstream",
                    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");

    private Scan() {}

    /** The bytes of the file, always the same. */
    static byte[] pdf() {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (var object : OBJECTS) {
            offsets.add(file.length());
            file.append(offsets.size()).append(" 0 obj").append(object).append("endobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(
                offset -> file.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        file.append("trailer<</Size ").append(offsets.size() + 1).append("/Root 1 0 R>>\n");
        file.append("startxref\n").append(table).append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
