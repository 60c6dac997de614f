package org.shifan.decisions.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shifan.decisions.Sentences;
import org.shifan.decisions.notice.Text;

/** What was read does not have the form that it must have. */
public final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final Sentences SENTENCES =
            new Sentences("org.shifan.decisions.ledger.malformed");

    private final transient List<String> said;

    private Malformed(List<String> said) {
        this.said = said;
    }

    /**
     * @param code of a clause of the bundle {@code malformed}
     * @param arguments of the clause
     */
    public static Malformed of(String code, Object... arguments) {
        var said = new ArrayList<String>();
        said.add("");
        said.add(code);
        for (var argument : arguments) {
            said.add(String.valueOf(argument));
        }
        return new Malformed(List.copyOf(said));
    }

    /** The same, with the mistake that led to it. */
    public Malformed because(Throwable cause) {
        var same = new Malformed(said);
        same.initCause(cause);
        return same;
    }

    /**
     * The same, and where: a file with a line, as every language writes it.
     *
     * @param place for example {@code entries.jsonl:7}
     */
    public Malformed in(String place) {
        var placed = new ArrayList<>(said);
        placed.set(0, place);
        return new Malformed(List.copyOf(placed)).because(this);
    }

    /** Place, code and arguments, for {@link #text(List)}; the place may be empty. */
    public List<String> said() {
        return said;
    }

    /** What is wrong, as a clause. */
    public Text text() {
        return text(said);
    }

    /** What is wrong, from what {@link #said} gave. */
    public static Text text(List<String> said) {
        var arguments = said.subList(2, said.size()).toArray();
        var clause = SENTENCES.of(said.get(1), arguments);
        var place = said.getFirst();
        return place.isEmpty()
                ? clause
                : new Text(
                        Map.of(
                                "zh", place + "：" + clause.in("zh"),
                                "en", place + ": " + clause.in("en")));
    }

    /** What is wrong, as a plain English clause. */
    @Override
    public String getMessage() {
        return text().in("en");
    }
}
