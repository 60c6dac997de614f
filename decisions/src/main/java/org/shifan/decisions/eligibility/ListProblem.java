package org.shifan.decisions.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.shifan.decisions.Sentences;
import org.shifan.decisions.notice.Text;

/**
 * What is wrong with the file of a list, and where.
 *
 * @param code what is wrong
 * @param line of the file, counted from 1
 * @param column of the line, counted from 1; 0: the whole line
 * @param arguments in the order of the code's sentence, after the place
 */
public record ListProblem(Code code, int line, int column, List<String> arguments) {

    private static final Sentences SENTENCES =
            new Sentences("org.shifan.decisions.eligibility.lists");

    public ListProblem {
        arguments = List.copyOf(arguments);
    }

    /** What is wrong, in order of precedence. */
    public enum Code {
        /** The file is larger than the limit; arguments: its bytes, the limit. */
        TOO_LARGE,
        /** Bytes that are not UTF-8. */
        NOT_UTF8,
        /** No line at all. */
        EMPTY,
        /** A quotation mark that is not closed, or stands in the middle of a cell. */
        NOT_CSV,
        /** A column of the header without a name. */
        COLUMN_UNNAMED,
        /** A name that stands twice in the header; argument: the name. */
        COLUMN_TWICE,
        /** A column that the list needs is not in the header; argument: its name. */
        COLUMN_ABSENT,
        /** A column that the list does not know; argument: its name. */
        COLUMN_UNKNOWN,
        /** More or fewer cells than the header; arguments: cells, columns. */
        CELLS,
        /** A cell that may not be blank; argument: the column. */
        BLANK,
        /** A city that stands on the list already; arguments: the code, the earlier line. */
        CODE_TWICE,
        /** A code that no known place has or had; argument: the code. */
        CODE_UNKNOWN,
        /** Another name than that of the place; arguments: the name, the place's name. */
        NAME_DIFFERS,
        /** Not a place on a list: a whole number from 1; argument: the text. */
        NOT_A_RANK,
        /** Not a number; arguments: the text, the column. */
        NOT_A_NUMBER,
        /** Not a month such as 2011-03; arguments: the text, the column. */
        NOT_A_MONTH,
        /** Not one of the words that the column may have; arguments: the text, the words. */
        NOT_A_WORD
    }

    /** The problem in a line. */
    public static ListProblem inLine(Code code, int line, Object... arguments) {
        return inCell(code, line, 0, arguments);
    }

    /** The problem in a cell. */
    public static ListProblem inCell(Code code, int line, int column, Object... arguments) {
        return new ListProblem(
                code, line, column, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** The problem as a sentence that says where it is and what to do next. */
    public Text text() {
        var shown = new ArrayList<Object>();
        shown.add(SENTENCES.of(column == 0 ? "LINE" : "CELL", line, column));
        shown.addAll(arguments);
        return SENTENCES.of(code.name(), shown.toArray());
    }
}
