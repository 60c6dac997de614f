package org.shifan.decisions.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Names everything that is wrong with a notice file. */
@Command(
        name = "check",
        resourceBundle = "org.shifan.decisions.cli.help",
        mixinStandardHelpOptions = true)
final class NoticeCheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin private final FileArgument file = new FileArgument();

    @Override
    public Integer call() {
        var words = new Words(Locale.getDefault());
        var report = new NoticeReport(file.path(), words);
        var reading = report.read(file.read(words));
        report.print(reading.findings(), spec.commandLine().getOut());
        return reading.notice().isPresent() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
