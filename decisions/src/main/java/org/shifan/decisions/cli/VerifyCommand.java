package org.shifan.decisions.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shifan.decisions.bundle.BundleVerification;
import org.shifan.decisions.bundle.Report;
import org.shifan.decisions.ledger.Malformed;
import org.shifan.decisions.ledger.NoteVerifier;
import org.shifan.decisions.ledger.Receipt;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Recomputes everything in a published bundle, and names the first step that does not hold. */
final class VerifyCommand implements Callable<Integer> {

    private final FileArgument bundle = new FileArgument("BUNDLE", "verify.bundle");
    private final OptionSpec key =
            Usage.option("--key", "VKEY", "verify.key").type(String.class).build();
    private final OptionSpec receipts =
            Usage.option("--receipt", "R", "verify.receipt")
                    .type(List.class)
                    .auxiliaryTypes(Path.class)
                    .build();
    private final OptionSpec language =
            Usage.option("--lang", "LANG", "verify.lang").type(String.class).build();
    private final CommandSpec spec =
            Usage.command("verify", this)
                    .addOption(key)
                    .addOption(receipts)
                    .addOption(language)
                    .addPositional(bundle.spec());

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        String asked = language.getValue();
        var words = new Words(asked == null ? Locale.getDefault() : Locale.of(asked));
        var report = report(words);
        var out = spec.commandLine().getOut();
        out.print(new VerifyReport(report, words).text());
        out.flush();
        return report.broken().isPresent() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private Report report(Words words) {
        var verifier =
                Optional.<String>ofNullable(key.getValue()).map(text -> verifier(text, words));
        var read = new ArrayList<Receipt>();
        List<Path> paths = receipts.getValue();
        for (var path : paths == null ? List.<Path>of() : paths) {
            read.add(receipt(path, words));
        }
        var bytes = bundle.read(words);
        try {
            return BundleVerification.verify(bytes, verifier, read);
        } catch (Malformed e) {
            throw new NotDone(words.say("verify.unreadable", bundle.path(), clause(e, words)));
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
                                ? words.say("verify.no-key", key, clause(e, words))
                                : words.say("verify.key-neither", key));
            }
        }
        var text = new String(FileArgument.read(Path.of(key), words), StandardCharsets.UTF_8);
        try {
            return NoteVerifier.parse(text.replace("\ufeff", "").strip());
        } catch (Malformed e) {
            throw new NotDone(words.say("verify.no-key", key, clause(e, words)));
        }
    }

    private static Receipt receipt(Path path, Words words) {
        try {
            return Receipt.parse(FileArgument.read(path, words));
        } catch (Malformed e) {
            throw new NotDone(words.say("verify.no-receipt", path, clause(e, words)));
        }
    }

    private static String clause(Malformed malformed, Words words) {
        return malformed.text().in(words.locale().getLanguage().equals("zh") ? "zh" : "en");
    }
}
