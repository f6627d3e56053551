package potok.shared.charts;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Months along an axis: short, with the year where one begins. */
public final class Months {
    private Months() {}

    /** @param firsts a day of each month, in order */
    public static List<String> named(List<LocalDate> firsts, Locale language) {
        var month = DateTimeFormatter.ofPattern("LLL", language);
        return firsts.stream()
                .map(day -> day.getMonth() == Month.JANUARY || day.equals(firsts.get(0))
                        ? month.format(day) + "\n" + day.getYear()
                        : month.format(day))
                .toList();
    }
}
