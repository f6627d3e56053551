package potok.shared.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines and bars of a chart go, on a sheet of {@link #WIDTH} by {@link #HEIGHT}. Lines are for what goes on in
 * time, bars for what is compared.
 *
 * @param unit what is counted, as it is read
 * @param places along the axis, as they are read
 * @param most how far the axis goes at least
 */
public record Plot(Shape shape, String unit, List<String> places, List<Series> series, long most) {
    public static final int WIDTH = 600;
    public static final int HEIGHT = 170;

    /** Above and below, for marks that stand on the edge. */
    public static final int EDGE = 6;

    private static final int STEPS = 4;
    private static final double ROOM_OF_BARS = 0.64;
    private static final long[] ROUND = {10, 15, 20, 25, 30, 40, 50, 60, 80};

    public enum Shape {
        LINES,
        BARS
    }

    /** @param values one for each place; null where there is nothing to show */
    public record Series(String name, List<@Nullable Long> values) {}

    public record Tick(long value, double y) {
        /** From the top of the sheet with its edges, in per cent. */
        public double share() {
            return tenths((y + EDGE) * 100 / (HEIGHT + 2 * EDGE));
        }
    }

    public record Point(double x, double y) {}

    public record Bar(double x, double y, double width, double height) {}

    public static Plot lines(String unit, List<String> places, List<Series> series) {
        return new Plot(Shape.LINES, unit, places, series, 0);
    }

    public static Plot bars(String unit, List<String> places, List<Series> series) {
        return new Plot(Shape.BARS, unit, places, series, 0);
    }

    /** The axis goes to a hundred whatever the values are. */
    public Plot ofHundred() {
        return new Plot(shape, unit, places, series, 100);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return series.stream().flatMap(one -> one.values.stream()).allMatch(Objects::isNull);
    }

    public boolean isOfLines() {
        return shape == Shape.LINES;
    }

    /** From the top down, at round whole numbers. */
    public List<Tick> ticks() {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(down -> new Tick(top() / STEPS * (STEPS - down), tenths((double) HEIGHT * down / STEPS)))
                .toList();
    }

    public List<Point> points(Series one) {
        return IntStream.range(0, places.size())
                .filter(place -> one.values.get(place) != null)
                .mapToObj(place -> point(one, place))
                .toList();
    }

    /** As an SVG polyline takes them; a new line after each gap. */
    public List<String> lines(Series one) {
        var lines = new ArrayList<String>();
        var line = new ArrayList<Point>();
        for (var place = 0; place <= places.size(); place++) {
            if (place < places.size() && one.values.get(place) != null) {
                line.add(point(one, place));
            } else if (!line.isEmpty()) {
                lines.add(line.stream().map(at -> at.x + "," + at.y).collect(Collectors.joining(" ")));
                line.clear();
            }
        }
        return lines;
    }

    public List<Bar> bars(Series one) {
        var width = slot() * ROOM_OF_BARS / series.size();
        var before = series.indexOf(one) - series.size() / 2.0;
        return points(one).stream()
                .map(at -> new Bar(tenths(at.x + before * width), at.y, tenths(width), tenths(HEIGHT - at.y)))
                .toList();
    }

    private Point point(Series one, int place) {
        var value = Objects.requireNonNull(one.values.get(place));
        return new Point(tenths((place + 0.5) * slot()), tenths(HEIGHT - (double) HEIGHT * value / top()));
    }

    private double slot() {
        return (double) WIDTH / places.size();
    }

    private long top() {
        var highest = series.stream()
                .flatMap(one -> one.values.stream())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return STEPS * step(Math.max(highest, most));
    }

    /** The least round number of which {@link #STEPS} reach this far. */
    private static long step(long highest) {
        return LongStream.iterate(1, power -> power * 10)
                        .flatMap(power -> LongStream.of(ROUND).map(round -> round * power))
                        .filter(tenfold -> tenfold % 10 == 0 && tenfold / 10 * STEPS >= highest)
                        .findFirst()
                        .orElseThrow()
                / 10;
    }

    private static double tenths(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
