package potok.incidents.maintenance.checks;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How long requests took since this instance started; open pages, which wait for news, are left out. */
@Component
class Requests {
    private static final String LIVE = "/live";

    private final MeterRegistry meters;

    Requests(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param mean in milliseconds */
    record Answered(String address, long count, long mean, long longest) {}

    Answered all() {
        return sum("", timers());
    }

    /** By address, the slowest in the mean first; what was asked for only now and then tells nothing. */
    List<Answered> slowest(int most, long fewest) {
        return timers().stream()
                .collect(groupingBy(
                        timer -> Objects.requireNonNullElse(timer.getId().getTag("uri"), "")))
                .entrySet()
                .stream()
                .map(address -> sum(address.getKey(), address.getValue()))
                .filter(answered -> answered.count >= fewest)
                .sorted(Comparator.comparing(Answered::mean).reversed())
                .limit(most)
                .toList();
    }

    private List<Timer> timers() {
        return meters.find("http.server.requests").timers().stream()
                .filter(timer -> !LIVE.equals(timer.getId().getTag("uri")))
                .toList();
    }

    private static Answered sum(String address, List<Timer> timers) {
        var count = timers.stream().mapToLong(Timer::count).sum();
        var total = timers.stream()
                .mapToDouble(timer -> timer.totalTime(TimeUnit.MILLISECONDS))
                .sum();
        var longest = timers.stream()
                .mapToDouble(timer -> timer.max(TimeUnit.MILLISECONDS))
                .max()
                .orElse(0);
        return new Answered(address, count, count == 0 ? 0 : Math.round(total / count), Math.round(longest));
    }
}
