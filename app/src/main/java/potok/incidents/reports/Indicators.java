package potok.incidents.reports;

import java.time.ZoneId;
import java.util.Map;

/** Some of the inputs of the rule table {@code report-recommendations}, whole per cents by name. */
public interface Indicators {
    Map<String, Integer> of(Period period, ZoneId zone);

    /** Nothing of nothing is no share. */
    static int share(long part, long whole) {
        return whole == 0 ? 0 : (int) Math.round(part * 100.0 / whole);
    }
}
