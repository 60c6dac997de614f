package org.shifan.decisions.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with a command line, and where its form is written. */
public final class Mistakes implements CommandLine.IParameterExceptionHandler {
    private final Words words = new Words(Locale.getDefault());

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        var line = mistake.getCommandLine();
        line.getErr().println(words.say("mistake", explain(mistake)));
        line.getErr().println(words.say("mistake.help", line.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    private String explain(ParameterException mistake) {
        return switch (mistake) {
            case UnmatchedArgumentException unknown -> unknown(unknown);
            case MissingParameterException missing ->
                    words.say(
                            "mistake.missing",
                            missing.getMissing().stream()
                                    .map(Mistakes::name)
                                    .collect(Collectors.joining(" ")));
            default -> value(mistake);
        };
    }

    private String unknown(UnmatchedArgumentException unknown) {
        var said = words.say("mistake.unknown", String.join(" ", unknown.getUnmatched()));
        var like = unknown.getSuggestions();
        return like.isEmpty() ? said : said + words.say("mistake.like", String.join(", ", like));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + "=" + option.paramLabel()
                : argument.paramLabel();
    }

    private String value(ParameterException mistake) {
        var line = mistake.getCommandLine();
        if (mistake.getArgSpec() != null) {
            return value(mistake.getArgSpec(), String.valueOf(mistake.getValue()));
        }
        return line.getSubcommands().isEmpty()
                ? String.valueOf(mistake.getMessage())
                : words.say("mistake.missing", String.join(" | ", line.getSubcommands().keySet()));
    }

    /** Where only some values are possible, it names them. */
    private String value(ArgSpec spec, String given) {
        var possible = spec.type().getEnumConstants();
        return possible == null
                ? words.say("mistake.value", name(spec), given)
                : words.say(
                        "mistake.value.of",
                        name(spec),
                        given,
                        Arrays.stream(possible)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
    }
}
