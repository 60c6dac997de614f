package org.shifan.decisions.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.shifan.decisions.notice.Finding;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.NoticeFile;
import org.shifan.decisions.notice.NoticeFile.Reading;
import org.shifan.decisions.notice.Problem;

/** Reads a notice file for a command and prints what was found, one finding and its remedy each. */
final class NoticeReport {

    private final Path path;
    private final Words words;

    NoticeReport(Path path, Words words) {
        this.path = path;
        this.words = words;
    }

    /**
     * What the file holds.
     *
     * @throws NotDone if it is no text at all
     */
    Reading read(byte[] file) {
        var reading = NoticeFile.read(file);
        for (var finding : reading.findings()) {
            if (finding.problem() == Problem.FILE_NOT_UTF8) {
                throw new NotDone(place(finding) + " " + both(finding));
            }
        }
        return reading;
    }

    /**
     * Prints what was found, and of a sound file what it needs beside itself: this command has no
     * server, so that it cannot say whether the lists are there.
     */
    void print(Reading reading, PrintWriter out) {
        var findings = reading.findings();
        for (var finding : findings) {
            var kind = words.say(finding.problem().isError() ? "check.error" : "check.warning");
            out.println(
                    place(finding)
                            + " "
                            + kind
                            + " "
                            + finding.problem()
                            + ": "
                            + finding.sentence(words.locale()));
            out.println("    " + finding.remedy(words.locale()));
        }
        reading.notice()
                .map(Notice::listsNeeded)
                .filter(lists -> !lists.isEmpty())
                .ifPresent(
                        lists ->
                                out.println(
                                        words.say("check.lists", path, String.join(", ", lists))));
        long errors = findings.stream().filter(finding -> finding.problem().isError()).count();
        long warnings = findings.size() - errors;
        out.println(
                words.say(
                        errors == 0 ? "check.sound" : "check.unsound",
                        path,
                        counted("check.errors", errors),
                        counted("check.warnings", warnings)));
    }

    private String counted(String key, long count) {
        return count == 1 ? words.say(key + ".one") : words.say(key, count);
    }

    private String place(Finding finding) {
        return path + ":" + finding.at().line() + ":" + finding.at().column() + ":";
    }

    private String both(Finding finding) {
        return finding.sentence(words.locale()) + " " + finding.remedy(words.locale());
    }
}
