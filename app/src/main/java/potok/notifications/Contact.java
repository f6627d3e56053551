package potok.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How somebody can be told.
 *
 * @param ways those that he does not refuse, the one to try first before the others
 */
record Contact(Locale language, ZoneId zone, QuietHours quiet, List<Way> ways) {
    Optional<Instant> quietUntil(Instant now) {
        return quiet.end(now, zone);
    }
}
