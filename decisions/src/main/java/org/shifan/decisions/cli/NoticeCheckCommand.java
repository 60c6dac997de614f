package org.shifan.decisions.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Names everything that is wrong with a notice file. */
final class NoticeCheckCommand implements Callable<Integer> {

    private final FileArgument file = new FileArgument("file");
    private final CommandSpec spec = Usage.command("check", this).addPositional(file.spec());

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        var words = new Words(Locale.getDefault());
        var report = new NoticeReport(file.path(), words);
        var reading = report.read(file.read(words));
        report.print(reading, spec.commandLine().getOut());
        return reading.notice().isPresent() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
