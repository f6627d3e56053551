package potok.shared.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.shared.charts.Plot.Bar;
import potok.shared.charts.Plot.Point;
import potok.shared.charts.Plot.Series;
import potok.shared.charts.Plot.Tick;

@Tag("M31")
class PlotTest {
    @ParameterizedTest
    @CsvSource({"0, 4", "1, 4", "4, 4", "5, 8", "13, 16", "17, 20", "90, 100", "100, 100", "101, 120", "4321, 6000"})
    void axisEndsAtARoundNumberAboveTheHighest(Long highest, long top) {
        assertThat(line(highest).ticks().get(0)).isEqualTo(new Tick(top, 0));
        assertThat(line(highest).ticks().get(4)).isEqualTo(new Tick(0, Plot.HEIGHT));
    }

    @Test
    void axisOfPerCentGoesToAHundred() {
        assertThat(line(3L).ofHundred().ticks()).extracting(Tick::value).containsExactly(100L, 75L, 50L, 25L, 0L);
        assertThat(line(3L).ofHundred().ticks()).extracting(Tick::share).containsExactly(3.3, 26.6, 50.0, 73.4, 96.7);
    }

    @Test
    void lineHasAGapWhereNothingIsKnown() {
        var plot = line(4L, 0L, null, 2L);

        assertThat(plot.lines(plot.series().get(0))).containsExactly("75.0,0.0 225.0,170.0", "525.0,85.0");
        assertThat(plot.points(plot.series().get(0)))
                .containsExactly(new Point(75, 0), new Point(225, 170), new Point(525, 85));
    }

    @Test
    void nothingIsDrawnOfNothingKnown() {
        assertThat(line(null, null).isEmpty()).isTrue();
        assertThat(line(null, 0L).isEmpty()).isFalse();
    }

    @Test
    void barsOfAPlaceStandSideBySideInItsMiddle() {
        var plot = Plot.bars(
                "%",
                List.of("a", "b"), List.of(new Series("one", List.of(4L, 2L)), new Series("two", List.of(1L, 0L))));

        assertThat(plot.bars(plot.series().get(0))).containsExactly(new Bar(54, 0, 96, 170), new Bar(354, 85, 96, 85));
        assertThat(plot.bars(plot.series().get(1))).first().satisfies(bar -> {
            assertThat(bar.x()).isEqualTo(150);
            assertThat(bar.height()).isCloseTo(170 / 4.0, within(0.1));
        });
    }

    private static Plot line(@Nullable Long... values) {
        return Plot.lines(
                "pieces",
                Arrays.stream(values).map(value -> "?").toList(),
                List.of(new Series("one", Arrays.asList(values))));
    }
}
