package potok.incidents.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import potok.shared.Csv;

/**
 * A journal to take away, as a table for spreadsheets or on paper.
 *
 * @param name of its files; its texts are {@code <name>.title} and {@code <name>.<column>}
 */
public record Journal(
        String name,
        Locale language,
        String title,
        String organisation,
        String period,
        List<String> columns,
        List<List<String>> rows) {
    public String csv() {
        return Stream.concat(Stream.of(columns), rows.stream())
                .map(Csv::row)
                .collect(Collectors.joining("", Csv.UTF_8_MARK, ""));
    }
}
