package org.shifan.programme.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shifan.decisions.ledger.CanonicalJson;

/**
 * What a sealed package holds, as its manifest says.
 *
 * @param version of the plan
 * @param plan SHA-256 of that version
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

    /** A document that the package names by number and date. */
    public record Paper(String number, LocalDate dated) {}

    /**
     * A file.
     *
     * @param material id of the material in the notice
     * @param size in bytes
     */
    public record File(String material, String name, String sha256, long size) {}

    /** Reads the manifest of a submission. */
    public static Packed of(Submission submission) {
        var manifest = CanonicalJson.read(submission.manifest());
        return new Packed(
                ((Long) manifest.get("version")).intValue(),
                (String) manifest.get("plan"),
                paper(manifest.get("approval")),
                paper(manifest.get("agreement")),
                ((List<?>) manifest.get("attachments")).stream().map(Packed::file).toList());
    }

    private static Optional<Paper> paper(Object value) {
        return value instanceof Map<?, ?> map
                ? Optional.of(
                        new Paper(
                                (String) map.get("number"),
                                LocalDate.parse((String) map.get("date"))))
                : Optional.empty();
    }

    private static File file(Object value) {
        var map = (Map<?, ?>) value;
        return new File(
                (String) map.get("material"),
                (String) map.get("name"),
                (String) map.get("sha256"),
                (Long) map.get("size"));
    }
}
