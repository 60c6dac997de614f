package org.shifan.start;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.storage.CannotStart;
import org.shifan.platform.storage.CannotStart.Reason;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Tells what cannot go on in one sentence; only a defect of the program shows its trace. */
final class Failures
        implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    /** What the system's own header calls "service unavailable". */
    private static final int UNAVAILABLE = 69;

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine line, @Nullable ParseResult arguments) {
        var known = known(failure);
        if (known != null) {
            line.getErr().println(known.sentence(Locale.getDefault()));
            return UNAVAILABLE;
        }
        if (!(failure instanceof Launch.Logged)) {
            failure.printStackTrace(line.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException mistake, String[] args) {
        var line = mistake.getCommandLine();
        line.getErr().println(Terminal.text("mistake", explain(mistake)));
        line.getErr().println(Terminal.text("mistake.help", line.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    private static String explain(CommandLine.ParameterException mistake) {
        return switch (mistake) {
            case CommandLine.UnmatchedArgumentException unknown ->
                    Terminal.text("mistake.unknown", String.join(" ", unknown.getUnmatched()));
            case CommandLine.MissingParameterException missing ->
                    Terminal.text(
                            "mistake.missing",
                            missing.getMissing().stream()
                                    .map(CommandLine.Model.ArgSpec::paramLabel)
                                    .reduce((one, other) -> one + " " + other)
                                    .orElse(""));
            default ->
                    mistake.getArgSpec() == null
                            ? String.valueOf(mistake.getMessage())
                            : value(mistake.getArgSpec(), String.valueOf(mistake.getValue()));
        };
    }

    /** Where only some values are possible, it names them. */
    private static String value(CommandLine.Model.ArgSpec spec, String given) {
        var possible = spec.type().getEnumConstants();
        return possible == null
                ? Terminal.text("mistake.value", spec.paramLabel(), given)
                : Terminal.text(
                        "mistake.value.of",
                        spec.paramLabel(),
                        given,
                        Arrays.stream(possible)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
    }

    private static @Nullable CannotStart known(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) {
                return known;
            }
            if (cause instanceof PortInUseException taken) {
                return new CannotStart(taken, Reason.PORT, taken.getPort());
            }
        }
        return null;
    }

    /** Keeps Spring from reporting at length what is about to be told in a sentence. */
    static final class Brief implements SpringBootExceptionReporter {
        Brief(@Nullable ConfigurableApplicationContext context) {}

        @Override
        public boolean reportException(Throwable failure) {
            return known(failure) != null;
        }
    }
}
