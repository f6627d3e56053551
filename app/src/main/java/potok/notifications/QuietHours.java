package potok.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** When somebody does not want to be told what can wait, by his own clock; from and to alike: never. */
public record QuietHours(LocalTime from, LocalTime to) {
    /** When they end, if it is quiet now. */
    public Optional<Instant> end(Instant now, ZoneId zone) {
        var there = now.atZone(zone);
        var time = there.toLocalTime();
        var overnight = from.isAfter(to);
        var quiet = overnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return Optional.empty();
        }
        var day = overnight && !time.isBefore(from) ? there.toLocalDate().plusDays(1) : there.toLocalDate();
        return Optional.of(day.atTime(to).atZone(zone).toInstant());
    }
}
