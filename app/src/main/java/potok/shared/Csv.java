package potok.shared;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tables for spreadsheets (RFC 4180): UTF-8 with a mark, semicolons (as Excel wants in our languages), and no cell that
 * a spreadsheet would take for a formula.
 */
public final class Csv {
    /** Begins the file. */
    public static final String UTF_8_MARK = "\ufeff";

    /** Signed whole numbers, such as phone numbers, are none. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=@\\t\\r\\n].*|[+-](?!\\d+$).*");

    private Csv() {}

    /** One line with its end; what is null is an empty cell. */
    public static String row(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** Texts that begin like a formula get an apostrophe in front. */
    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        var harmless = value instanceof Number || !FORMULA.matcher(text).matches() ? text : "'" + text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
