package org.shifan.decisions.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shifan.decisions.Sentences;
import org.shifan.decisions.notice.Text;

/**
 * A mistake in a table.
 *
 * @param line of the file, counted from 1
 * @param column which cell of the line, counted from 1
 * @param code what is wrong
 * @param arguments in the order of the code's sentence, after line and column
 */
public record Mistake(int line, int column, Code code, List<String> arguments) {

    private static final Sentences SENTENCES = new Sentences("org.shifan.decisions.table.mistakes");

    public Mistake {
        arguments = List.copyOf(arguments);
    }

    /** What is wrong, in order of precedence. */
    public enum Code {
        /** The file is larger than {@link Table#LARGEST}; arguments: its bytes, the limit. */
        TOO_LARGE,
        /** The file is a workbook of a spreadsheet program. */
        WORKBOOK,
        /** The bytes are not UTF-8. */
        NOT_UTF_8,
        /** There is no header line. */
        EMPTY,
        /** A column has no name. */
        COLUMN_UNNAMED,
        /** Two columns have the same name; argument: the name. */
        COLUMN_TWICE,
        /** A needed column is not there; argument: the name. */
        COLUMN_MISSING,
        /** A quotation mark is never closed, or something follows a closing one. */
        QUOTATION,
        /** A column that the table does not have; argument: the name. */
        COLUMN_UNKNOWN,
        /** A line has too few or too many cells; arguments: how many, how many are needed. */
        CELL_COUNT,
        /** A cell must be filled; argument: the column. */
        BLANK,
        /** A key stands on two lines; arguments: the key, the earlier line. */
        KEY_TWICE,
        /** Not a place on a list; argument: the text. */
        NOT_A_RANK,
        /** Not a decimal number; argument: the text. */
        NOT_A_NUMBER,
        /** Not a year and month; argument: the text. */
        NOT_A_MONTH,
        /** Not one of the words that the column may have; arguments: the text, the words. */
        NOT_A_WORD,
        /** No place has or had this code; argument: the text. */
        PLACE_UNKNOWN,
        /** Not the name of the place with the code of the row; arguments: the text, the name. */
        PLACE_NAME,
        /** A cell does not have the form needed; arguments: the column, the text. */
        FORM
    }

    /** A mistake whose arguments are not all texts. */
    public static Mistake at(int line, int column, Code code, Object... arguments) {
        return new Mistake(
                line, column, code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The mistake as a sentence that says where it is and what to do. */
    public Text text() {
        var shown = new ArrayList<Object>(List.of(line, column));
        shown.addAll(arguments);
        return SENTENCES.of(code.name(), shown.toArray());
    }
}
