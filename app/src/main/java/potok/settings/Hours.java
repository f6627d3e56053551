package potok.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import potok.shared.RuleBroken;

/** Hours of a day as people write them: {@code 9:00-13:00, 14:00-18:00}; nothing for a day off. */
public final class Hours {
    private static final int MOST = 6;
    private static final Pattern INTERVAL =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})\\s*[-\u2013\u2014]\\s*(\\d{1,2})[:.](\\d{2})");

    private Hours() {}

    /** @throws RuleBroken {@code hours-unreadable}, {@code hours-backwards}, {@code hours-overlap}, {@code hours-many} */
    public static List<Interval> read(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        var hours = Arrays.stream(text.strip().split("\\s*[,;]\\s*", -1))
                .map(Hours::interval)
                .sorted(Comparator.comparing(Interval::from))
                .toList();
        if (hours.size() > MOST) {
            throw new RuleBroken("hours-many", MOST);
        }
        for (var i = 1; i < hours.size(); i++) {
            var earlier = hours.get(i - 1);
            if (earlier.to().equals(LocalTime.MIDNIGHT)
                    || earlier.to().isAfter(hours.get(i).from())) {
                throw new RuleBroken("hours-overlap", write(earlier), write(hours.get(i)));
            }
        }
        return hours;
    }

    public static String write(List<Interval> hours) {
        return hours.stream().map(Hours::write).collect(Collectors.joining(", "));
    }

    static List<Interval> withoutLast(List<Interval> hours, Duration shorter) {
        var left = new ArrayList<>(hours);
        var off = shorter;
        while (!left.isEmpty()) {
            var last = left.remove(left.size() - 1);
            var length = WorkWeek.length(last);
            if (length.compareTo(off) > 0) {
                left.add(new Interval(last.from(), last.to().minus(off)));
                break;
            }
            off = off.minus(length);
        }
        return List.copyOf(left);
    }

    private static String write(Interval interval) {
        var to = interval.to().equals(LocalTime.MIDNIGHT)
                ? "24:00"
                : interval.to().toString();
        return interval.from() + "-" + to;
    }

    private static Interval interval(String text) {
        var parts = INTERVAL.matcher(text);
        if (!parts.matches()) {
            throw new RuleBroken("hours-unreadable", text);
        }
        try {
            var from = time(parts.group(1), parts.group(2));
            var ends = parts.group(3) + parts.group(4);
            var to = ends.equals("2400") ? LocalTime.MIDNIGHT : time(parts.group(3), parts.group(4));
            if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
                throw new RuleBroken("hours-backwards", text);
            }
            return new Interval(from, to);
        } catch (DateTimeException e) {
            throw new RuleBroken("hours-unreadable", text);
        }
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }
}
