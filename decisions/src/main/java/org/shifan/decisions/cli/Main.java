package org.shifan.decisions.cli;

import java.util.List;
import org.shifan.decisions.notice.ConditionLanguage;
import picocli.CommandLine;

/** The commands that need neither server nor database. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // All commands but a call for help read a notice, and there is a second core while they
        // begin.
        Thread.ofPlatform().daemon().start(ConditionLanguage::warmUp);
        System.exit(commandLine().execute(args));
    }

    /** For a program that offers these commands among others. */
    public static CommandLine commandLine() {
        var commands =
                new CommandLine(
                        Usage.group(
                                "shifan",
                                List.of(
                                        NoticeCommand.spec(),
                                        new SelectCommand().spec(),
                                        new VerifyCommand().spec())));
        commands.setParameterExceptionHandler(new Mistakes());
        commands.setExecutionExceptionHandler(
                (exception, command, _) -> {
                    if (exception instanceof NotDone notDone) {
                        command.getErr().println(notDone.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw exception;
                });
        return commands;
    }
}
