package org.shifan.decisions.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Names everything that is wrong with a notice file. */
final class NoticeCheckCommand implements Callable<Integer> {

    private final FileArgument file = new FileArgument("file");
    private final OptionSpec strict =
            OptionSpec.builder("--strict")
                    .descriptionKey("strict")
                    .type(boolean.class)
                    .defaultValue("false")
                    .build();
    private final CommandSpec spec =
            Usage.command("check", this).addOption(strict).addPositional(file.spec());

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        var words = new Words(Locale.getDefault());
        var report = new NoticeReport(file.path(), words);
        var reading = report.read(file.read(words));
        report.print(reading, spec.commandLine().getOut());
        boolean good =
                strict.<Boolean>getValue()
                        ? reading.findings().isEmpty()
                        : reading.notice().isPresent();
        return good ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
