package potok.incidents.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The stretches of work from a moment on, without end. Between two changes of the zone's clocks the wall and the world
 * differ by one offset; each such era is walked day by day, so a gap or an overlap needs no case of its own.
 */
final class WorkingSpans {
    private final WorkSchedule schedule;
    private final Deque<Span> ready = new ArrayDeque<>(4);

    private Span era;
    private ZoneOffset offset;
    private LocalDate day;

    WorkingSpans(WorkSchedule schedule, Instant from) {
        this.schedule = schedule;
        this.era = eraFrom(schedule.zone(), from);
        this.offset = schedule.zone().getRules().getOffset(from);
        this.day = LocalDate.ofInstant(from, offset);
    }

    Span next() {
        while (ready.isEmpty()) {
            readDay();
        }
        return ready.remove();
    }

    private void readDay() {
        for (var hours : schedule.hours(day)) {
            var span = new Span(
                            moment(day, hours.from()), hours.lastsUntilMidnight() ? end(day) : moment(day, hours.to()))
                    .since(era.from())
                    .until(era.to());
            if (!span.isEmpty()) {
                ready.add(span);
            }
        }
        if (end(day).isBefore(era.to())) {
            day = day.plusDays(1);
        } else {
            enter(eraFrom(schedule.zone(), era.to()));
        }
    }

    private void enter(Span next) {
        era = next;
        offset = schedule.zone().getRules().getOffset(next.from());
        day = LocalDate.ofInstant(next.from(), offset);
    }

    private Instant moment(LocalDate date, LocalTime time) {
        return date.atTime(time).toInstant(offset);
    }

    private Instant end(LocalDate date) {
        return moment(date.plusDays(1), LocalTime.MIDNIGHT);
    }

    private static Span eraFrom(ZoneId zone, Instant start) {
        var transition = zone.getRules().nextTransition(start);
        return new Span(start, transition == null ? Instant.MAX : transition.getInstant());
    }
}
