package org.shifan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shifan.decisions.bundle.BundleVerification;
import org.shifan.platform.storage.Child;

/** The whole example, played twice at once: here, and on a machine set up for another country. */
class ReplayTests {
    private static final Pattern ROOT = Pattern.compile("root ([0-9a-f]{64})");

    @TempDir static Path folder;

    private static List<String> here = List.of();
    private static List<String> elsewhere = List.of();

    @BeforeAll
    static void playTwice() throws Exception {
        try (var first = replay(List.of(), "first.zip");
                var second =
                        replay(
                                List.of(
                                        "-Duser.timezone=America/New_York",
                                        "-Duser.language=tr",
                                        "-Duser.country=TR"),
                                "second.zip")) {
            assertThat(first.exitCode()).as("%s", first.said()).isZero();
            assertThat(second.exitCode()).as("%s", second.said()).isZero();
            here = first.said();
            elsewhere = second.said();
        }
    }

    private static Child replay(List<String> options, String bundle) throws IOException {
        return Child.run(
                Shifan.class, options, Map.of(), "replay", "--bundle", folder.resolve(bundle));
    }

    @Test
    void theSameSeedGivesTheSameLedgerUnderAnyTimeZoneAndLocale() {
        assertThat(root(here)).isEqualTo(root(elsewhere));
    }

    private static String root(List<String> said) {
        var found = ROOT.matcher(String.join("\n", said));
        assertThat(found.find()).as("%s", said).isTrue();
        return found.group(1);
    }

    @Test
    void sixtyApplyFortyEightAreReviewedThirtyAreChosenAndEveryStepIsPossible() {
        assertThat(here)
                .contains("60 applications, 48 reviewed, 30 chosen.")
                .noneMatch(line -> line.contains("could not be done"));
    }

    @Test
    void aStrangerCanRecomputeTheBundle() throws IOException {
        var report =
                BundleVerification.verify(
                        Files.readAllBytes(folder.resolve("first.zip")),
                        Optional.empty(),
                        List.of());
        assertThat(report.broken()).isEmpty();
    }

    @Test
    void everyKindOfEventIsThere() {
        assertThat(entry("entries.jsonl"))
                .contains(
                        types(
                                "call.opened",
                                "application.started",
                                "plan.finalised",
                                "plan.approved",
                                "endorsement.agreed",
                                "endorsement.returned",
                                "report.submitted",
                                "report.withdrawn",
                                "report.refused-late",
                                "report.registered",
                                "refused",
                                "check.supplement-requested",
                                "check.supplied",
                                "check.passed",
                                "verdict.prepared",
                                "verdict.given",
                                "verdict.decided",
                                "exception.opinion",
                                "exception.decided",
                                "review.expert-appointed",
                                "review.conflict-declared",
                                "review.assigned",
                                "review.replaced",
                                "review.score-locked",
                                "selection.ranked",
                                "selection.consulted",
                                "selection.drafted",
                                "selection.opinion",
                                "selection.signed",
                                "selection.proposed",
                                "objection.received",
                                "objection.answered",
                                "selection.issued"));
    }

    private static List<String> types(String... types) {
        return java.util.Arrays.stream(types).map("\"type\":\"%s\""::formatted).toList();
    }

    private static String entry(String name) {
        try (var zip = new ZipFile(folder.resolve("first.zip").toFile());
                var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
