package org.shifan.decisions.cli;

import org.shifan.decisions.notice.ConditionLanguage;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that need neither server nor database. */
@Command(
        name = "shifan",
        resourceBundle = "org.shifan.decisions.cli.help",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {NoticeCommand.class, SelectCommand.class, VerifyCommand.class})
public final class Main {

    public static void main(String[] args) {
        // All commands but a call for help read a notice, and there is a second core while they
        // begin.
        Thread.ofPlatform().daemon().start(ConditionLanguage::warmUp);
        System.exit(commandLine().execute(args));
    }

    /** For a program that offers these commands among others. */
    public static CommandLine commandLine() {
        var commands = new CommandLine(new Main());
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
