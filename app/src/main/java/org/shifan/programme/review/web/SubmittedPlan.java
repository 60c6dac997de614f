package org.shifan.programme.review.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.platform.web.Absent;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Attachments;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.PlanVersion;
import org.shifan.programme.application.Submission;
import org.shifan.programme.application.Submissions;
import org.springframework.stereotype.Component;

/**
 * A plan exactly as it was submitted: the version that the package names by its hash, and the files
 * that the package lists, with what was supplied later on the host's request.
 */
@Component
class SubmittedPlan {
    private final Submissions submissions;
    private final Finalising finalising;
    private final Attachments attachments;

    SubmittedPlan(Submissions submissions, Finalising finalising, Attachments attachments) {
        this.submissions = submissions;
        this.finalising = finalising;
        this.attachments = attachments;
    }

    /** A submitted file; supplied: after the package had been received. */
    public record File(String material, String name, String sha256, long size, boolean supplied) {}

    /** What an expert reads. */
    record View(
            Submission submission,
            PlanVersion version,
            Map<String, List<String>> paragraphs,
            List<File> files) {

        /** What is read of a plan on paper: the first of the files. */
        public Optional<File> scan() {
            return version.scan().map(scan -> files.getFirst());
        }

        public Instant receivedAt() {
            return submission.receivedAt();
        }
    }

    View of(Application application) {
        var receipt = application.receipt().orElseThrow();
        var submission =
                submissions.byReceipt(receipt).orElseThrow(() -> new Absent("receipt " + receipt));
        var version =
                finalising.versions(application.id()).stream()
                        .filter(one -> one.sha256().equals(submission.plan()))
                        .findFirst()
                        .orElseThrow(() -> new Absent("plan " + submission.plan()));
        var paragraphs = new TreeMap<String, List<String>>();
        version.plan().texts().forEach((id, text) -> paragraphs.put(id, text.lines().toList()));
        return new View(submission, version, paragraphs, files(application, submission, version));
    }

    private List<File> files(Application application, Submission submission, PlanVersion version) {
        var files = new ArrayList<File>();
        var manifest = CanonicalJson.read(submission.manifest());
        if (manifest.get("attachments") instanceof List<?> listed) {
            listed.forEach(one -> files.add(listed((Map<?, ?>) one)));
        }
        for (var one : attachments.of(application.id(), version)) {
            if (one.at().isAfter(submission.receivedAt())) {
                files.add(new File(one.material(), one.name(), one.sha256(), one.size(), true));
            }
        }
        return files;
    }

    private static File listed(Map<?, ?> file) {
        return new File(
                text(file.get("material")),
                text(file.get("name")),
                text(file.get("sha256")),
                file.get("size") instanceof Number size ? size.longValue() : 0,
                false);
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
