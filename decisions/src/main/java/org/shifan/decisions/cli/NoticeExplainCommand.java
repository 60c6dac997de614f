package org.shifan.decisions.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.notice.Explanation;
import org.shifan.decisions.notice.Notice;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the rules of a notice file as plain sentences. */
@Command(
        name = "explain",
        resourceBundle = "org.shifan.decisions.cli.help",
        mixinStandardHelpOptions = true)
final class NoticeExplainCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin private final FileArgument file = new FileArgument();

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "lang")
    private @Nullable String language;

    @Override
    public Integer call() {
        var words = new Words(Locale.getDefault());
        var report = new NoticeReport(file.path(), words);
        var reading = report.read(file.read(words));
        if (reading.notice().isEmpty()) {
            report.print(reading.findings(), spec.commandLine().getErr());
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
        if (language != null && !declared.contains(language)) {
            throw new NotDone(
                    words.say(
                            "explain.language",
                            file.path(),
                            language,
                            String.join(", ", declared)));
        }
        var asked = language != null ? language : words.locale().getLanguage();
        return declared.contains(asked) ? asked : declared.getFirst();
    }
}
