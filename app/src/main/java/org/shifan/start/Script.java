package org.shifan.start;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Commands that the script carries out by itself; here they are only described. */
final class Script {
    private static final List<String> COMMANDS = List.of("test", "format", "bench");

    private Script() {}

    static void describe(CommandLine line) {
        for (var name : COMMANDS) {
            line.addSubcommand(name, CommandSpec.forAnnotatedObject(new Elsewhere()).name(name));
        }
    }

    @Command(mixinStandardHelpOptions = true)
    static final class Elsewhere implements Runnable {
        @Override
        public void run() {
            Terminal.say("elsewhere");
        }
    }
}
