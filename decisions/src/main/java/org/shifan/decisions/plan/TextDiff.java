package org.shifan.decisions.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What differs between two texts, character by character: first by paragraphs, then by characters
 * within the paragraphs that changed.
 */
public final class TextDiff {
    private TextDiff() {}

    /** A stretch of text and what happened to it. */
    public record Mark(Kind kind, String text) {}

    /** What happened to a stretch of text. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /**
     * The marks that lead from one text to the other: without the added ones they are {@code from},
     * without the removed ones {@code to}. No mark is empty, no two neighbours are of one kind.
     */
    public static List<Mark> between(String from, String to) {
        var marks = new Marks();
        var a = lines(from);
        var b = lines(to);
        var atA = 0;
        var atB = 0;
        for (var run : Alignment.of(a, b)) {
            characters(joined(a, atA, run.fromA()), joined(b, atB, run.fromB()), marks);
            atA = run.fromA() + run.length();
            atB = run.fromB() + run.length();
            marks.same(joined(a, run.fromA(), atA));
        }
        characters(joined(a, atA, a.size()), joined(b, atB, b.size()), marks);
        return marks.all();
    }

    /** The text before the change. */
    public static String before(List<Mark> marks) {
        return without(Kind.ADDED, marks);
    }

    /** The text after the change. */
    public static String after(List<Mark> marks) {
        return without(Kind.REMOVED, marks);
    }

    private static String without(Kind kind, List<Mark> marks) {
        var text = new StringBuilder();
        marks.stream().filter(mark -> mark.kind() != kind).forEach(one -> text.append(one.text()));
        return text.toString();
    }

    private static void characters(String from, String to, Marks marks) {
        // Code points, so that a character outside the basic plane is never cut in half.
        var a = from.codePoints().toArray();
        var b = to.codePoints().toArray();
        var atA = 0;
        var atB = 0;
        for (var run : worthShowing(Alignment.of(a, b), a.length, b.length)) {
            marks.removed(new String(a, atA, run.fromA() - atA));
            marks.added(new String(b, atB, run.fromB() - atB));
            atA = run.fromA() + run.length();
            atB = run.fromB() + run.length();
            marks.same(new String(a, run.fromA(), run.length()));
        }
        marks.removed(new String(a, atA, a.length - atA));
        marks.added(new String(b, atB, b.length - atB));
    }

    /** A single character that both sentences happen to have makes a change hard to read. */
    private static List<Alignment.Run> worthShowing(
            List<Alignment.Run> runs, int lengthA, int lengthB) {
        return runs.stream()
                .filter(
                        run ->
                                run.length() > 1
                                        || (run.fromA() == 0 && run.fromB() == 0)
                                        || (run.fromA() + 1 == lengthA
                                                && run.fromB() + 1 == lengthB))
                .toList();
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)"));
    }

    private static String joined(List<String> lines, int from, int until) {
        return String.join("", lines.subList(from, until));
    }

    /**
     * Joins neighbours; between two kept stretches what was removed stands before what was added.
     */
    private static final class Marks {
        private final List<Mark> marks = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private final StringBuilder same = new StringBuilder();

        void same(String text) {
            if (!text.isEmpty()) {
                flushChange();
                same.append(text);
            }
        }

        void removed(String text) {
            if (!text.isEmpty()) {
                flushSame();
                removed.append(text);
            }
        }

        void added(String text) {
            if (!text.isEmpty()) {
                flushSame();
                added.append(text);
            }
        }

        List<Mark> all() {
            flushSame();
            flushChange();
            return List.copyOf(marks);
        }

        private void flushSame() {
            flush(Kind.SAME, same);
        }

        private void flushChange() {
            flush(Kind.REMOVED, removed);
            flush(Kind.ADDED, added);
        }

        private void flush(Kind kind, StringBuilder text) {
            if (!text.isEmpty()) {
                marks.add(new Mark(kind, text.toString()));
                text.setLength(0);
            }
        }
    }
}
