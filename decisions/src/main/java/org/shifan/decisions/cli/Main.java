package org.shifan.decisions.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that need neither server nor database. */
@Command(
        name = "shifan",
        resourceBundle = "org.shifan.decisions.cli.help",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {})
public final class Main {

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** For a program that offers these commands among others. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main());
    }
}
