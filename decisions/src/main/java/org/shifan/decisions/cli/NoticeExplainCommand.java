package org.shifan.decisions.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.shifan.decisions.notice.Explanation;
import org.shifan.decisions.notice.Notice;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Prints the rules of a notice file as plain sentences. */
final class NoticeExplainCommand implements Callable<Integer> {

    private final FileArgument file = new FileArgument("file");
    private final OptionSpec language =
            Usage.option("--lang", "LANG", "lang").type(String.class).build();
    private final CommandSpec spec =
            Usage.command("explain", this).addOption(language).addPositional(file.spec());

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        var words = new Words(Locale.getDefault());
        var report = new NoticeReport(file.path(), words);
        var reading = report.read(file.read(words));
        if (reading.notice().isEmpty()) {
            report.print(reading, spec.commandLine().getErr());
            return ExitCode.SOFTWARE;
        }
        var notice = reading.notice().get();
        spec.commandLine().getOut().print(Explanation.of(notice, language(notice, words)));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    /** The one asked for, or that of whoever asks, or the notice's own. */
    private String language(Notice notice, Words words) {
        var declared = notice.languages();
        String wanted = language.getValue();
        if (wanted != null && !declared.contains(wanted)) {
            throw new NotDone(
                    words.say(
                            "explain.language", file.path(), wanted, String.join(", ", declared)));
        }
        var asked = wanted != null ? wanted : words.locale().getLanguage();
        return declared.contains(asked) ? asked : declared.getFirst();
    }
}
