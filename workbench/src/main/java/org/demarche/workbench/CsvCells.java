package org.demarche.workbench;

import java.util.regex.Pattern;

/** Values for files that spreadsheets open, where a cell that starts like a formula is one. */
public final class CsvCells {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private CsvCells() {}

    /** The text as it is where a spreadsheet takes it for text or a number, else behind an apostrophe. */
    public static String plain(String text) {
        return FORMULA.matcher(text).find() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
