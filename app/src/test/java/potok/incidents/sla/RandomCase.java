package potok.incidents.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One made-up clock with its pauses, and the class that it changes to; the same for the same seed. */
final class RandomCase {
    private static final Instant EARLIEST = Instant.parse("2005-01-01T00:00:00Z");
    private static final int MINUTES_OF_30_YEARS = 30 * 365 * 24 * 60;
    private static final int DAY = 24 * 60;

    /** Clocks put forward and back by an hour, half an hour, two, at midnight, once for all; and a day that was skipped. */
    private static final List<ZoneId> ZONES = List.of(
                    "UTC",
                    "Europe/Moscow",
                    "Asia/Almaty",
                    "Asia/Omsk",
                    "Europe/Berlin",
                    "America/New_York",
                    "America/Havana",
                    "America/Sao_Paulo",
                    "Asia/Beirut",
                    "Asia/Kathmandu",
                    "Asia/Tehran",
                    "Africa/Cairo",
                    "Africa/Casablanca",
                    "Antarctica/Troll",
                    "Australia/Lord_Howe",
                    "Pacific/Apia")
            .stream()
            .map(ZoneId::of)
            .toList();

    private final SplittableRandom random;

    final Instant start;
    final int minutes;
    final List<Pause> pauses;
    final WorkSchedule schedule;
    final Duration term;
    final WorkSchedule laterSchedule;
    final Duration laterTerm;

    RandomCase(long seed) {
        random = new SplittableRandom(seed);
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        minutes = chance(3) ? 30 * DAY : DAY / 2 + random.nextInt(5 * DAY);
        start = start(zone);
        pauses = pauses();
        schedule = chance(10) ? WorkSchedule.roundTheClock() : schedule(zone);
        term = term();
        laterSchedule = chance(40) ? WorkSchedule.roundTheClock() : chance(50) ? schedule : schedule(zone);
        laterTerm = term();
    }

    /** A whole minute within what is looked at. */
    Instant moment() {
        return start.plus(random.nextInt(minutes + 1), ChronoUnit.MINUTES);
    }

    int percent() {
        return random.nextInt(121);
    }

    Duration upTo(Duration most) {
        return Duration.ofMinutes(random.nextLong(most.toMinutes() + 1));
    }

    private Instant start(ZoneId zone) {
        var moment = EARLIEST.plus(random.nextInt(MINUTES_OF_30_YEARS), ChronoUnit.MINUTES);
        var change = zone.getRules().nextTransition(moment);
        return change == null || chance(40)
                ? moment
                : change.getInstant().minus(random.nextInt(minutes), ChronoUnit.MINUTES);
    }

    private List<Pause> pauses() {
        var pauses = new ArrayList<Pause>();
        for (var left = chance(30) ? 0 : random.nextInt(6); left > 0; left--) {
            var from = moment().minus(chance(20) ? random.nextInt(DAY) : 0, ChronoUnit.MINUTES);
            var longest = chance(50) ? 90 : minutes;
            pauses.add(new Pause(from, chance(8) ? null : from.plus(random.nextInt(longest), ChronoUnit.MINUTES)));
        }
        return pauses;
    }

    private Duration term() {
        return Duration.ofMinutes(chance(2) ? 0 : chance(50) ? random.nextInt(4 * 60) : random.nextInt(minutes));
    }

    private WorkSchedule schedule(ZoneId zone) {
        Map<DayOfWeek, List<WorkInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (!chance(20)) {
                week.put(day, hours());
            }
        }
        if (week.values().stream().allMatch(List::isEmpty)) {
            week.put(DayOfWeek.MONDAY, List.of(WorkInterval.WHOLE_DAY));
        }
        Map<LocalDate, List<WorkInterval>> exceptions = new HashMap<>();
        for (var left = random.nextInt(4); left > 0; left--) {
            var date = LocalDate.ofInstant(moment(), zone);
            exceptions.put(date, chance(50) ? List.of() : hours());
        }
        return new WorkSchedule(zone, week, exceptions, Duration.ofHours(8));
    }

    /** Up to four stretches of a day, some of them touching, some to its end. */
    private List<WorkInterval> hours() {
        if (chance(10)) {
            return List.of(WorkInterval.WHOLE_DAY);
        }
        var hours = new ArrayList<WorkInterval>();
        var from = random.nextInt(DAY / 2);
        for (var left = random.nextInt(5); left > 0 && from < DAY; left--) {
            var to = Math.min(DAY, from + 1 + random.nextInt(6 * 60));
            hours.add(new WorkInterval(time(from), time(to)));
            from = to + (chance(20) ? 0 : random.nextInt(3 * 60));
        }
        return hours;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % DAY * 60L);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
