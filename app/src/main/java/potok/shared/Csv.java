package potok.shared;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A table for spreadsheets: UTF-8 with a mark, semicolons (as Excel wants in our languages), and no cell that a
 * spreadsheet would take for a formula.
 */
public final class Csv {
    private static final String UTF_8_MARK = "\ufeff";

    private final StringBuilder rows = new StringBuilder(UTF_8_MARK);

    public Csv row(Object... cells) {
        rows.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(";")))
                .append("\r\n");
        return this;
    }

    /** Numbers stay numbers, negative ones too; texts that begin like a formula get an apostrophe in front. */
    private static String cell(Object value) {
        var text = value.toString();
        if (!(value instanceof Number) && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
