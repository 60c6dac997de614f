package org.shifan.decisions.cli;

import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Builds commands without annotations: reading those takes the library longer than a short command
 * may take as a whole.
 */
final class Usage {
    private static final String VERSION = "0.1.0";

    private Usage() {}

    /** A command that does something. */
    static CommandSpec command(String name, Callable<Integer> work) {
        return described(name, CommandSpec.wrapWithoutInspection(work));
    }

    /** A command that only groups others. */
    static CommandSpec group(String name, List<CommandSpec> commands) {
        var group = described(name, CommandSpec.create());
        commands.forEach(command -> group.addSubcommand(command.name(), command));
        return group;
    }

    private static CommandSpec described(String name, CommandSpec command) {
        return command.name(name)
                .version(VERSION)
                .resourceBundle(ResourceBundle.getBundle("org.shifan.decisions.cli.help"))
                .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).build())
                .addOption(OptionSpec.builder("-V", "--version").versionHelp(true).build());
    }

    /** What the command must be given. */
    static PositionalParamSpec.Builder parameter(String label, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .descriptionKey(description)
                .arity("1")
                .required(true);
    }

    static OptionSpec.Builder option(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).descriptionKey(description).arity("1");
    }
}
