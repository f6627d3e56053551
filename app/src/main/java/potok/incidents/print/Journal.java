package potok.incidents.print;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import potok.shared.Csv;

/** A journal to take away, as a table for spreadsheets or on paper. */
public record Journal(String title, String organisation, String period, List<String> columns, List<List<String>> rows) {
    public String csv() {
        return Stream.concat(Stream.of(columns), rows.stream())
                .map(Csv::row)
                .collect(Collectors.joining("", Csv.UTF_8_MARK, ""));
    }
}
