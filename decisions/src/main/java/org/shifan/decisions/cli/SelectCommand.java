package org.shifan.decisions.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.shifan.decisions.notice.Settings.Tie;
import org.shifan.decisions.selection.Line;
import org.shifan.decisions.selection.Ranking;
import org.shifan.decisions.selection.ScoreFile;
import org.shifan.decisions.selection.Scored;
import org.shifan.decisions.selection.Selection;
import org.shifan.decisions.table.BadTable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Ranks a published table of scores anew and says where the line falls. */
final class SelectCommand implements Callable<Integer> {

    private static final int DIGITS = 2;

    private final FileArgument file = new FileArgument("shifan.select.file");
    private final OptionSpec places =
            Usage.option("--places", "N", "shifan.select.places")
                    .type(int.class)
                    .required(true)
                    .build();
    private final CommandSpec spec =
            Usage.command("select", this).addOption(places).addPositional(file.spec());

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        var words = new Words(Locale.getDefault());
        int most = places.getValue();
        if (most < 0) {
            throw new NotDone(words.say("select.places", most));
        }
        List<Scored> scored;
        try {
            scored = ScoreFile.read(file.read(words));
        } catch (BadTable bad) {
            var err = spec.commandLine().getErr();
            bad.mistakes().forEach(m -> err.println(m.text().in(language(words))));
            return ExitCode.SOFTWARE;
        }
        var ranking = Ranking.of(scored);
        var line = Selection.choose(ranking, most, Tie.JOINT_DECISION);
        print(ranking, line, words, spec.commandLine().getOut());
        return ExitCode.OK;
    }

    private static void print(Ranking ranking, Line line, Words words, PrintWriter out) {
        var sides = line.sides();
        out.println(words.say("select.head"));
        for (var ranked : ranking.order()) {
            var side = sides.get(ranked.application());
            out.println(
                    String.join(
                            "\t",
                            String.valueOf(ranked.rank()),
                            ranked.application(),
                            ranked.score().rounded(DIGITS).toPlainString(),
                            ranked.score().toString(),
                            side == null ? "" : side.text().in(language(words))));
        }
        out.println(line.text(ranking).in(language(words)));
        out.flush();
    }

    private static String language(Words words) {
        return words.locale().getLanguage().equals("zh") ? "zh" : "en";
    }
}
