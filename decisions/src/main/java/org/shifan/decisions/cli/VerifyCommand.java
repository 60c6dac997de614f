package org.shifan.decisions.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shifan.decisions.bundle.BundleVerification;
import org.shifan.decisions.bundle.Report;
import org.shifan.decisions.ledger.Malformed;
import org.shifan.decisions.ledger.NoteVerifier;
import org.shifan.decisions.ledger.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes everything in a published bundle, and names the first step that does not hold. */
@Command(
        name = "verify",
        resourceBundle = "org.shifan.decisions.cli.help",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "BUNDLE", descriptionKey = "verify.bundle")
    @SuppressWarnings("NullAway.Init")
    private Path bundle;

    @Option(names = "--key", paramLabel = "VKEY", descriptionKey = "verify.key")
    private @Nullable String key;

    @Option(names = "--receipt", paramLabel = "R", descriptionKey = "verify.receipt")
    private List<Path> receipts = List.of();

    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "verify.lang")
    private @Nullable String language;

    @Override
    public Integer call() {
        var locale = language == null ? Locale.getDefault() : Locale.of(language);
        var words = new Words(locale);
        var report = report(words);
        var out = spec.commandLine().getOut();
        out.print(new VerifyReport(report, words).text());
        out.flush();
        return report.broken().isPresent() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private Report report(Words words) {
        var verifier = Optional.ofNullable(key).map(text -> verifier(text, words));
        var read = new ArrayList<Receipt>();
        for (var path : receipts) {
            read.add(receipt(path, words));
        }
        var bytes = FileArgument.read(bundle, words);
        try {
            return BundleVerification.verify(bytes, verifier, read);
        } catch (Malformed e) {
            throw new NotDone(words.say("verify.unreadable", bundle, e.getMessage()));
        }
    }

    /** A key is short enough to be written on the line, and may as well stand in a file. */
    private static NoteVerifier verifier(String key, Words words) {
        try {
            return NoteVerifier.parse(key);
        } catch (Malformed e) {
            if (!Files.exists(Path.of(key))) {
                throw new NotDone(
                        key.contains("+")
                                ? words.say("verify.no-key", key, e.getMessage())
                                : words.say("verify.key-neither", key));
            }
        }
        var text = new String(FileArgument.read(Path.of(key), words), StandardCharsets.UTF_8);
        try {
            return NoteVerifier.parse(text.strip());
        } catch (Malformed e) {
            throw new NotDone(words.say("verify.no-key", key, e.getMessage()));
        }
    }

    private static Receipt receipt(Path path, Words words) {
        try {
            return Receipt.parse(FileArgument.read(path, words));
        } catch (Malformed e) {
            throw new NotDone(words.say("verify.no-receipt", path, e.getMessage()));
        }
    }
}
