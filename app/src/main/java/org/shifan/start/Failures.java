package org.shifan.start;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shifan.platform.storage.CannotStart;
import org.shifan.platform.storage.CannotStart.Reason;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Tells what cannot go on in one sentence; only a defect of the program shows its trace. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
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
