package io.keyledger.query.feed.exporting;

import java.util.regex.Pattern;

/** One cell of a CSV file, which spreadsheets are to show and not to run. */
final class CsvCell {

    /** What spreadsheets take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

    private CsvCell() {}

    /** A text that would be taken for a formula has an apostrophe before it. */
    static String of(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String harmless = isFormula ? "'" + text : text;
        return NEEDS_QUOTES.matcher(harmless).find()
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
