package org.shifan.programme.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.ledger.CanonicalJson;

/**
 * What a sealed package holds, as its manifest says.
 *
 * @param version of the plan
 * @param plan SHA-256 of that version, which for a plan on paper is that of its scan
 * @param approval of the city government
 * @param agreement of the provincial government
 * @param files attached, each with its hash
 */
public record Packed(
        int version,
        String plan,
        Optional<Paper> approval,
        Optional<Paper> agreement,
        List<File> files) {

    /** What the scan of a plan on paper has as its material. */
    public static final String SCAN = "scan";

    /** A document that the package names by number and date. */
    public record Paper(String number, LocalDate dated) {}

    /**
     * A file.
     *
     * @param material id of the material in the notice, or {@link #SCAN}
     * @param size in bytes
     */
    public record File(String material, String name, String sha256, long size) {}

    /** Reads the manifest of a submission. */
    public static Packed of(Submission submission) {
        var manifest = CanonicalJson.read(submission.manifest());
        return new Packed(
                Math.toIntExact(number(manifest, "version")),
                text(manifest, "plan"),
                paper(manifest.get("approval")),
                paper(manifest.get("agreement")),
                ((List<?>) must(manifest, "attachments")).stream().map(Packed::file).toList());
    }

    private static Optional<Paper> paper(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? Optional.of(new Paper(text(map, "number"), LocalDate.parse(text(map, "date"))))
                : Optional.empty();
    }

    private static File file(Object value) {
        var map = (Map<?, ?>) value;
        return new File(
                text(map, "material"), text(map, "name"), text(map, "sha256"), number(map, "size"));
    }

    private static String text(Map<?, ?> map, String key) {
        return (String) must(map, key);
    }

    private static long number(Map<?, ?> map, String key) {
        return (Long) must(map, key);
    }

    private static Object must(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }
}
